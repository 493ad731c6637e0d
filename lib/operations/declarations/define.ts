import type { z } from "zod";
import type { Okta } from "#lib/okta/port.ts";
import type { Effects } from "#lib/schemas/effects.ts";
import type { OcsfName } from "#lib/schemas/ocsf.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import type { OktaApp } from "#lib/schemas/okta/app.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import type { TargetKind } from "#lib/schemas/vocabulary/bulk.ts";
import type { Field } from "#lib/schemas/vocabulary/fields.ts";
import type { Offered } from "#lib/schemas/vocabulary/places.ts";
import type { Receipt, SecretReceipt } from "#lib/services/receipt.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";

/** Whether an operation makes sense in the state its target is in. */
export type Eligibility =
  | { eligible: true }
  /** `already`: what is asked for is so; nothing is sent, and a converging retry counts it as done. */
  | { eligible: false; already: boolean; why: string };

export const ELIGIBLE: Eligibility = { eligible: true };

/** Something an operation touches, as the audit trail names it. */
export type Target = { kind: "user" | "group" | "factor" | "app" | "eventHook" | "request"; id: string; label: string };

/** What a change leaves behind that was not there before. */
type Made = {
  /** What was created. */
  created: Target;
  /** What Okta answered, where that is what was asked for. */
  answer: unknown;
};

/** One thing that is different afterwards. */
export type Change = { field: string; from: string | null; to: string | null };

/** One of a job's targets, as a list of Okta's shows it. A new person is only a login yet. */
export type BulkTarget =
  | {
      kind: "person";
      user: OktaUser;
      /** The groups they will be in by then, where a job's earlier steps change that; left out: those they are in. */
      groups?: readonly OktaGroup[];
    }
  | { kind: "app"; app: OktaApp }
  | { kind: "new person"; login: string };

/** What many targets have in common, read once for all of them. */
export type Prepared<Input, Subject> = {
  /** The group, app or alike, in words. */
  about: string | null;
  /** What makes a target into a subject of the ruling. @throws OktaError where it takes a call of its own */
  subjectOf: (target: BulkTarget, input: Input) => Subject | Promise<Subject>;
};

/** How many targets at once are looked at when a job is planned, without a call for each of them. */
export type BulkPlanning<Input, Subject> = {
  on: TargetKind;
  /** Whether each row of a file may, or must, bring inputs of its own. */
  rows: "none" | "optional" | "required";
  /** What such a row brings beside what the fields name a column for. */
  columns?: "profile" | "userName";
  /** Reads what targets with this input have in common: their group or app, say. @throws OktaError */
  prepare: (okta: Okta, input: Input) => Promise<Prepared<Input, Subject>>;
  /** What is read for each alone at its turn, beside the person and who is protected, as `GET /api/v1/…`. */
  reads: readonly string[];
  /** The part of an input that `prepare` reads by; inputs with the same share one preparation. */
  commonOf: (input: Input) => string;
};

/** What Okta's own records say of a call whose answer was lost. Absence is no proof, so there is no “no”. */
type Trace = {
  /** Whether an event of its `events` shows it, which it does not where the answer held something that is then lost. */
  inLog?: true;
  /** Whether Okta's present state shows that it took effect since; with what it made, where it makes something. */
  shows?: (okta: Okta, input: Record<string, unknown>, since: Date) => Promise<{ created?: Target } | null>;
};

/** The endpoint of what may call anything: it must pass the checks of every operation that makes the same call. */
export const ANY_CALL = "* /**";

/**
 * One declared change. Everything else derives from it: the server action, the menu entry and whether it shows, the
 * form, the bulk verb, the audit record and the permission matrix.
 */
export type Operation<Input = never, Subject = never> = {
  id: OperationId;
  /** What it does that a rule may ask about; guards read these, never ids. */
  effects: Effects;
  /** What it is in the framework that security teams’ tools read (OCSF). */
  ocsf: OcsfName;
  /** What it calls, as Okta's description writes it: `POST /api/v1/users/{id}/lifecycle/suspend`. */
  endpoints: readonly string[];
  roles: readonly Role[];
  /** Inputs that take an owner, whatever the roles say. */
  ownersAlone?: {
    when: (input: Input) => boolean;
    why: string;
    /** The same beside a table of roles. */
    note: string;
  };
  input: z.ZodType<Input>;
  /** Where people find it. */
  offered: Offered;
  /** What its form asks for, of one target and of many alike; what a page has settled already is not asked again. */
  fields: readonly Field[];
  /** routine: easily undone; credential: touches how someone signs in; destructive: asks for a fresh sign-in. */
  risk: "routine" | "credential" | "destructive";
  asks: { reason: "required" | "optional"; callerCheck: boolean };
  /** What may be done when no usable answer came (operations.md's retry classes). */
  retry: "converge" | "if-match" | "once";
  /** System Log event types that this writes about its target (Okta's event type catalogue); null: it could be any. */
  events: readonly string[] | null;
  /** For `once`: where to look whether it took effect after all. */
  trace?: Trace;
  inverse: OperationId | null;
  /**
   * The inverse's input, where it is more than the ids of this one; `null` where this very change cannot be undone.
   * Holds what was there before, so that undoing it can be refused when someone else has changed it since.
   */
  undoInput?: (subject: Subject, input: Input) => Record<string, unknown> | null;
  /** How it is planned for many at once; `null`: it is done to one alone. */
  planning: BulkPlanning<Input, Subject> | null;
  /** Reads what the guards, the ruling and the audit record need. @throws OktaError */
  load: (okta: Okta, input: Input) => Promise<Subject>;
  eligibility: (subject: Subject, input: Input) => Eligibility;
  target: (subject: Subject) => Target;
  related?: (subject: Subject) => Target;
  /** What the guards look at: protected people and groups, and apps the console itself stands on. */
  touches: (subject: Subject) => { personId?: string; groups?: readonly OktaGroup[]; apps?: readonly OktaApp[] };
  changes: (subject: Subject, input: Input) => Change[];
  /**
   * What is gone with it permanently, read just before: the trail keeps it beside the changes. For what has no inverse.
   * @throws OktaError, and then nothing is done
   */
  lost?: (okta: Okta, subject: Subject) => Promise<Change[]>;
  /** The input as the trail keeps it, for one that holds secrets or is large; all of it by default. */
  record?: (input: Input) => Record<string, unknown>;
  /** What will happen, in words, before it does. */
  consequence: string;
  /** One sentence once it has happened. */
  done: (subject: Subject) => string;
  /** Calls Okta, once. @throws OktaError */
  run: (okta: Okta, input: Input, subject: Subject) => Promise<Receipt & Partial<SecretReceipt> & Partial<Made>>;
};

/** Declares an operation, with its input and subject types inferred. */
export function defineOperation<Input, Subject>(operation: Operation<Input, Subject>): Operation<Input, Subject> {
  return operation;
}

/** An operation whose types are its own affair: what the registry holds and `perform` takes. */
// oxlint-disable-next-line typescript/no-explicit-any -- the pairing of input and subject is checked where it is declared
export type AnyOperation = Operation<any, any>;
