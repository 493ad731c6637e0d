import type { OfferedOperation } from "#lib/schemas/operation.ts";

/** An operation about to be asked for: what, on whom, and what else its form has to say. */
export type OperationRequest = {
  offer: OfferedOperation;
  person: { id: string; name: string; login: string };
  /** What else it touches: a group's or a factor's id, beside the person's. */
  input?: { groupId: string } | { factorId: string };
  /** That group or factor in words. */
  about?: string;
  /** Something to know before saying yes, beyond what the operation itself says. */
  warning?: string;
  /** Rules that keep the person in the group they are to be taken out of. */
  rules?: readonly string[];
  /** Okta can also recover the account by this factor, so that enrolment may be removed along with it. */
  recovers?: boolean;
  /** What takes it back, where something does. */
  inverse?: OfferedOperation;
};
