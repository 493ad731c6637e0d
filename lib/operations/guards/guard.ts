import type { GuardResult } from "#lib/policy/protection.ts";
import type { Actor } from "#lib/schemas/actor.ts";
import type { OktaApp } from "#lib/schemas/okta/app.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import type { PerformContext } from "../perform/context.ts";
import type { AnyOperation } from "../declarations/define.ts";

/** What an attempt is about, as the guards need it. */
export type Attempted = {
  operation: AnyOperation;
  input: unknown;
  personId?: string;
  groups: readonly OktaGroup[];
  apps: readonly OktaApp[];
};

/** One rule beyond roles and states. */
export type Guard = {
  /** As the tables of docs/operations.md name it. */
  name: string;
  /** Which operations it looks at, by what they say of themselves; never by their ids. */
  on: (operation: AnyOperation) => boolean;
  /** @returns what stands against one of these, in words; `null` when nothing does */
  objects: (context: PerformContext, attempted: Attempted) => Promise<GuardResult | null>;
};

export const no = (why: string): GuardResult => ({ kind: "no", why });
export const second = (why: string): GuardResult => ({ kind: "second", why });

/** The approver of a job sees how many targets it has, not each of them: what is protected is changed one by one. */
export function singly(actor: Actor, result: GuardResult | null): GuardResult | null {
  return result && actor.kind === "worker" ? no(result.why) : result;
}
