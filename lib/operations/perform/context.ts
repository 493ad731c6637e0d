import type { RecentActivity } from "#lib/audit/counts.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { Actor } from "#lib/schemas/actor.ts";
import type { OwnParts } from "#lib/policy/lockout.ts";
import type { ProtectedNames } from "#lib/services/roles/protection.ts";

/** A second person's agreement to exactly one thing. */
export type GrantedApproval = {
  id: string;
  /** Login of the approver. */
  by: string;
};

/** Where second persons' agreements are kept. */
export type Approvals = {
  /**
   * Takes the agreement for what someone is about to do, so that it serves once.
   * @param about.contentHash what it was given to; anything else is not covered
   * @returns `null` when there is none that stands: not given, expired, used, or given to something else
   */
  take(about: { approvalId: string; contentHash: string; requesterId: string }): Promise<GrantedApproval | null>;
  /** The agreement to a job's plan as it runs; `null` when there is none. */
  ofJob(jobId: string): Promise<GrantedApproval | null>;
};

/** What is known of pushes sent to make sure who is calling. */
export type Callers = {
  /** An approved push; `null` for any other. `seq`: the trail's entry of its answer. */
  approvedPush(id: string): Promise<{
    agentId: string;
    personId: string;
    factor: string;
    approvedAt: Date;
    seq: number;
  } | null>;
  /** When someone last rejected a push, if not before `since`. */
  rejectedSince(personId: string, since: Date): Promise<Date | null>;
};

/** What `perform` works with. The same shape serves a click, a bulk item and a test. */
export type PerformContext = {
  actor: Actor;
  /** The org, with the rights that the change is made by. */
  okta: Okta;
  /** The org, with the console's own rights: what guards look up must not hang on what the actor may see. */
  consoleOkta: Okta;
  trail: Trail;
  activity: RecentActivity;
  approvals: Approvals;
  callers: Callers;
  protectedNames: ProtectedNames;
  own: OwnParts;
  /**
   * Why someone is protected, as a job has just read it for many at once; `null` for people it has not read. A click
   * has no such list: Okta is asked about its one person.
   */
  protection?: (userId: string) => readonly string[] | null;
};
