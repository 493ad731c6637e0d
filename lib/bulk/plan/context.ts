import type { Database } from "#lib/db/client.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { OwnParts } from "#lib/policy/lockout.ts";
import type { ProtectedNames } from "#lib/services/roles/protection.ts";

/** What planning works with. */
export type PlanContext = {
  database: Database;
  /** The org with the rights of the job's planner. */
  okta: Okta;
  consoleOkta: Okta;
  protectedNames: ProtectedNames;
  own: OwnParts;
  /** Jobs that change more than so many need a second person. */
  approvalAbove: number;
};
