import { z } from "zod";
import { recentActions } from "#lib/audit/search.ts";
import { config } from "#lib/config/env.ts";
import { ownParts } from "#lib/config/protected-names.ts";
import type { Okta } from "#lib/okta/port.ts";
import { ALL_OPERATIONS, theOneAt } from "#lib/operations/declarations/registry.ts";
import { offer, offerOnApp } from "#lib/operations/perform/offer.ts";
import { runtime } from "#lib/runtime.ts";
import type { AppOverview } from "#lib/schemas/apps.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { ProfileField } from "#lib/schemas/profile-form.ts";
import { KEEPS_PASSWORDS } from "#lib/schemas/vocabulary/apps.ts";
import { offeredAt } from "#lib/schemas/vocabulary/places.ts";
import { listAppGroups } from "#lib/services/apps/groups.ts";
import { getApp } from "#lib/services/apps/get.ts";
import { getAppUserSchema } from "#lib/services/apps/user-schema.ts";
import { toAppRow } from "./apps.ts";
import { part } from "./part.ts";
import { profileFields } from "./profile-fields.ts";
import { defineRead } from "./read.ts";

const ACTIONS = 10;

const OnApp = z.object({ appId: OktaIdSchema });

/** Everything an app's page shows beside its people, read at once. */
export const app = defineRead({
  asks: ["app.get", "app.groups"],
  params: OnApp,
  run: async ({ appId }, { actor: { role }, okta }): Promise<AppOverview> => {
    const [found, groups, actions] = await Promise.all([
      getApp(okta, { appId }),
      part(readGroups(okta, appId)),
      part(recentActions(runtime().database, appId, ACTIONS)),
    ]);
    const own = ownParts(config());
    const inactive = found.status === "ACTIVE" ? null : "The app is inactive: activate it first.";
    return {
      app: {
        ...toAppRow(found),
        features: found.features ?? [],
        keepsPasswords: KEEPS_PASSWORDS.includes(found.signOnMode ?? ""),
      },
      status: offeredAt("app.status", ALL_OPERATIONS).map(({ id }) => offerOnApp(id, found, role, own)),
      remove: offerOnApp(theOneAt("app.delete"), found, role, own),
      assignUser: offer(theOneAt("app.people.add"), role, [], inactive),
      updateUser: offer(theOneAt("app.people.edit"), role, [], null),
      removeUser: offer(theOneAt("app.people.remove"), role, [], null),
      groups,
      actions,
    };
  },
});

/** What an app keeps of its people beside their user name, as a form asks for it. */
export const appAttributes = defineRead({
  asks: ["appSchema.get"],
  params: OnApp,
  run: async ({ appId }, { okta, signal }): Promise<ProfileField[]> => {
    const fields = profileFields(await getAppUserSchema(okta, { appId, signal }));
    // Asked for on its own: an assignment has it among the credentials.
    return fields.filter(({ name }) => name !== "userName");
  },
});

async function readGroups(okta: Okta, appId: string) {
  const groups = await listAppGroups(okta, { appId, expand: "group" });
  return groups
    .map(({ id, priority, _embedded }) => ({
      id,
      name: _embedded?.group?.profile.name ?? id,
      priority: priority ?? null,
    }))
    .toSorted((a, b) => (a.priority ?? 0) - (b.priority ?? 0) || a.name.localeCompare(b.name));
}
