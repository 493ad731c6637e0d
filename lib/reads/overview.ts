import { z } from "zod";
import { operationsByDay } from "#lib/audit/daily.ts";
import type { Okta } from "#lib/okta/port.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { runtime } from "#lib/runtime.ts";
import { LogFilterSchema } from "#lib/schemas/log.ts";
import { fullName } from "#lib/schemas/okta/user.ts";
import type { LockedOut, Overview } from "#lib/schemas/overview.ts";
import { listUsers } from "#lib/services/users/list.ts";
import { histogram } from "#lib/syslog/archive/histogram.ts";
import { logReach } from "#lib/syslog/archive/state.ts";
import { COUNTERS } from "./counters.ts";
import { part } from "./part.ts";
import { defineRead } from "./read.ts";
import { whatWaits } from "./waiting.ts";

const DAYS = 14;
const SHOWN_LOCKED_OUT = 6;

/** What someone's shift begins with; what could not be read says so in its part. */
export const overview = defineRead({
  asks: ["user.list", "eventHook.list"],
  params: z.object({}),
  run: async (_, { actor, okta }): Promise<Overview> => {
    const { database } = runtime();
    const signIns = LogFilterSchema.parse({ type: ["user.session.start"] });
    const [waiting, lockedOut, operations, signInsOverTime, reach] = await Promise.all([
      part(whatWaits(COUNTERS[actor.role], okta, actor)),
      part(latestLockedOut(okta)),
      part(operationsByDay(database, DAYS)),
      part(histogram(database, signIns).then((found) => [found])),
      part(logReach(database, new Date()).then((found) => [found])),
    ]);
    const mayUnlock = mayPerform(actor.role, OPERATIONS["user.unlock"]);
    return { waiting, lockedOut, mayUnlock, operations, signIns: signInsOverTime, logReach: reach };
  },
});

async function latestLockedOut(okta: Okta): Promise<LockedOut[]> {
  const search = 'status eq "LOCKED_OUT"';
  const { items } = await listUsers(okta, {
    search,
    sortBy: "statusChanged",
    sortOrder: "desc",
    limit: SHOWN_LOCKED_OUT,
  });
  return items.map((user) => {
    const eligibility = OPERATIONS["user.unlock"].eligibility(user, { userId: user.id });
    return {
      id: user.id,
      name: fullName(user),
      login: user.profile.login,
      since: user.statusChanged ?? null,
      whyNot: eligibility.eligible ? null : eligibility.why,
    };
  });
}
