import { currentRole } from "#lib/auth/current-role.ts";
import { work } from "#lib/bulk/work.ts";
import { config } from "#lib/config/env.ts";
import { ownParts, protectedNames } from "#lib/config/protected-names.ts";
import { jobsOktaOf, runtime } from "#lib/runtime.ts";
import type { Duty } from "../duty.ts";

/** Plans and carries out bulk jobs. */
export const bulkJobs: Duty = async (about) => {
  const ours = runtime();
  await work({
    ...about,
    ...ours,
    consoleOkta: ours.jobs.consoleOkta,
    oktaOf: jobsOktaOf,
    protectedNames: protectedNames(config()),
    own: ownParts(config()),
    approvalAbove: config().approvalAbove,
    roleOf: currentRole,
  });
};
