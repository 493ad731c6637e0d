import type { OfferedOperation } from "#lib/schemas/operation.ts";
import type { Outcome } from "#lib/schemas/outcome.ts";
import type { CallerCheck } from "#lib/schemas/vocabulary/caller-checks.ts";
import type { FieldValues } from "#lib/schemas/vocabulary/fields.ts";

/** An operation about to be asked for: what, on which target, and what else its form needs. */
export type OperationRequest = {
  offer: OfferedOperation;
  /** The target: the name for the title, and a login or an id to tell it from others. */
  target: { name: string; detail?: string };
  /** What is settled before the form opens, as the operation's input schema names it: ids above all. */
  input: Readonly<Record<string, unknown>>;
  /** What else it touches, in words: a group, an app, a factor. */
  about?: string;
  /** Why, where that has been said already; it can be changed in the form. */
  reason?: string;
  /** How the caller was verified, where that has been said already; it can be changed in the form. */
  callerCheck?: CallerCheck;
  /** Something to know before saying yes, beyond what the operation itself says. */
  warning?: string;
  /** Who is said to be calling, where that is asked for: the phones a push can be sent to, and why none may be. */
  caller?: { userId: string; devices: readonly { factorId: string; name: string }[]; whyNot: string | null };
  /** What its fields hold now, and what else the page knows that decides what is asked for. */
  given?: FieldValues;
  /** What the app keeps of them now, as a form types it; left out for a new assignment. */
  attributes?: Readonly<Record<string, string>>;
  /** What undoes it, where something does. */
  inverse?: OfferedOperation;
  /** After it has worked; where something was made, this is the place to go there. */
  onDone?: (outcome: Extract<Outcome, { kind: "done" }>) => void;
};
