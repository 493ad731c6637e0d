import type { OfferedOperation } from "#lib/schemas/operation.ts";

/** An operation about to be asked for: what, on whom or what, and what else its form has to say. */
export type OperationRequest = {
  offer: OfferedOperation;
  /** Whom or what it is done to, in words; `detail` tells it from another of the same name, such as a login. */
  target: { name: string; detail?: string };
  /** What the operation's schema asks for beside the choices of its form: ids of what it touches. */
  input: Readonly<Record<string, unknown>>;
  /** What else it touches, such as a group or a factor, in words. */
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
