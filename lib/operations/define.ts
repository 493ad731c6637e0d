import type { z } from "zod";
import type { Okta } from "#lib/okta/port.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import type { Receipt, SecretReceipt } from "#lib/services/receipt.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";

/** Whether an operation makes sense in the state its target is in. */
export type Ruling =
  | { legal: true }
  /** `already`: what is asked for is so; nothing is sent, and a converging retry counts it as done. */
  | { legal: false; already: boolean; why: string };

export const LEGAL: Ruling = { legal: true };

/** Something an operation touches, as the audit trail names it. */
export type Target = { kind: "user" | "group" | "factor" | "app" | "eventHook" | "request"; id: string; label: string };

/** What a change leaves behind that was not there before. */
export type Made = {
  /** What was created. */
  created: Target;
  /** What Okta answered, where that is what was asked for. */
  answer: unknown;
};

/** One thing that is different afterwards. */
export type Change = { field: string; from: string | null; to: string | null };

/** How many people at once are looked at when a job is planned, without a call for each of them. */
export type BulkPlanning<Input, Subject> = {
  /**
   * Reads what all people of a job have in common.
   * @returns what makes a person, as a list shows them, into a subject of the ruling
   */
  prepare: (okta: Okta, shared: Omit<Input, "userId">) => Promise<(user: OktaUser) => Subject>;
  /** The group all of them are put into or taken from. */
  groupOf?: (subject: Subject) => OktaGroup;
};

/**
 * One declared change. Everything else derives from it: the server action, the menu entry and whether it shows, the
 * form, the bulk verb, the audit record and the permission matrix.
 */
export type Operation<Input = never, Subject = never> = {
  id: OperationId;
  /** What it calls, as Okta's description writes it: `POST /api/v1/users/{id}/lifecycle/suspend`. */
  endpoints: readonly string[];
  roles: readonly Role[];
  input: z.ZodType<Input>;
  /** routine: easily taken back; credential: touches how somebody signs in; destructive: asks for a fresh sign-in. */
  risk: "routine" | "credential" | "destructive";
  asks: { reason: "required" | "optional"; callerCheck: boolean };
  /** What may be done when no usable answer came (operations.md's retry classes). */
  retry: "converge" | "if-match" | "once";
  inverse: OperationId | null;
  /** Offered to many at once: `yes` on a selection, a filter or a CSV; `csv` only where each row brings its own input. */
  bulk: "yes" | "csv" | "no";
  /** How a job over people is planned: the person comes from each item, the rest of the input is shared. */
  planning: BulkPlanning<Input, Subject> | null;
  /** Reads what the guards, the ruling and the audit record need. @throws OktaError */
  load: (okta: Okta, input: Input) => Promise<Subject>;
  rule: (subject: Subject, input: Input) => Ruling;
  target: (subject: Subject) => Target;
  related?: (subject: Subject) => Target;
  /** Whom and what the guards look at: protected people and groups may not be touched. */
  touches: (subject: Subject) => { personId?: string; groups?: readonly OktaGroup[] };
  changes: (subject: Subject, input: Input) => Change[];
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
