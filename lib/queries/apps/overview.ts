import { recentActions } from "#lib/audit/search.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { config } from "#lib/config/env.ts";
import { ownParts } from "#lib/config/protected-names.ts";
import type { Okta } from "#lib/okta/port.ts";
import { ALL_OPERATIONS, theOneAt } from "#lib/operations/declarations/registry.ts";
import { offer, offerOnApp } from "#lib/operations/perform/offer.ts";
import { oktaFor, runtime } from "#lib/runtime.ts";
import type { AppOverview } from "#lib/schemas/apps.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { KEEPS_PASSWORDS } from "#lib/schemas/vocabulary/apps.ts";
import { offeredAt } from "#lib/schemas/vocabulary/places.ts";
import { listAppGroups } from "#lib/services/apps/groups.ts";
import { getApp } from "#lib/services/apps/get.ts";
import { part } from "../part.ts";
import { toAppRow } from "./rows.ts";

const ACTIONS = 10;

/**
 * Everything an app's page shows beside its people, read at once.
 * @throws AccessRefused; ZodError when it is no id; OktaError `not-found`, or whatever kept the app itself from being read
 */
export async function appOverview(id: string): Promise<AppOverview> {
  const actor = await signedIn();
  const { role } = actor;
  const appId = OktaIdSchema.parse(id);
  const okta = oktaFor(actor);
  const [app, groups, actions] = await Promise.all([
    getApp(okta, { appId }),
    part(readGroups(okta, appId)),
    part(recentActions(runtime().database, appId, ACTIONS)),
  ]);
  const own = ownParts(config());
  const inactive = app.status === "ACTIVE" ? null : "The app is inactive: activate it first.";
  return {
    app: {
      ...toAppRow(app),
      features: app.features ?? [],
      keepsPasswords: KEEPS_PASSWORDS.includes(app.signOnMode ?? ""),
    },
    status: offeredAt("app.status", ALL_OPERATIONS).map(({ id: operation }) => offerOnApp(operation, app, role, own)),
    remove: offerOnApp(theOneAt("app.delete"), app, role, own),
    assignUser: offer(theOneAt("app.people.add"), role, [], inactive),
    updateUser: offer(theOneAt("app.people.edit"), role, [], null),
    removeUser: offer(theOneAt("app.people.remove"), role, [], null),
    groups,
    actions,
  };
}

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
