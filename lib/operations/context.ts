import type { RecentActivity } from "#lib/audit/counts.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { Actor } from "#lib/schemas/actor.ts";
import type { ProtectedNames } from "#lib/services/roles/protection.ts";

/** What `perform` works with. The same shape serves a click, a bulk item and a test. */
export type PerformContext = {
  actor: Actor;
  /** The org, with the rights that the change is made by. */
  okta: Okta;
  /** The org, with the console's own rights: what guards look up must not hang on what the actor may see. */
  consoleOkta: Okta;
  trail: Trail;
  activity: RecentActivity;
  protectedNames: ProtectedNames;
  /**
   * Why somebody is protected, as a job has just read it for many at once; `null` for whom it has not. A click has no
   * such list: Okta is asked about its one person.
   */
  protection?: (userId: string) => readonly string[] | null;
};
