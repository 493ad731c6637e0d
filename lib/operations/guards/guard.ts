import type { Objection } from "#lib/policy/protection.ts";
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

/** What stands against an operation; `null` when nothing does. */
export type Guard = (context: PerformContext, attempted: Attempted) => Promise<Objection | null>;
