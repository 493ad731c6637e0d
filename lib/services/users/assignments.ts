import { sharedBy, type CallLimits, type Okta } from "#lib/okta/port.ts";
import type { OktaApp, OktaAppGroup, OktaAppUser } from "#lib/schemas/okta/app.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { remember } from "#lib/utils/remember.ts";
import { listAppGroups } from "../apps/groups.ts";
import { listUserApps } from "./apps.ts";
import { listUserGroups } from "./groups.ts";

/** An app someone has: made to them directly, or through these of their groups. */
export type AppOfUser = {
  app: OktaApp;
  assignment: OktaAppUser | null;
  direct: boolean;
  throughGroups: OktaGroup[];
};

/** How long an app's groups are believed: many people have the same apps. */
const APP_GROUPS_FOR_MS = 60_000;
const groupsOf = remember<OktaAppGroup[]>(APP_GROUPS_FOR_MS);

/**
 * A person's apps, each with how it was assigned.
 * @param input.groups the person's groups, where they have been read already
 * @throws OktaError
 */
export async function listUserAssignments(
  okta: Okta,
  input: { userId: string; groups?: readonly OktaGroup[] | Promise<readonly OktaGroup[]> } & CallLimits,
): Promise<AppOfUser[]> {
  const { groups: known, ...person } = input;
  const [apps, groups] = await Promise.all([listUserApps(okta, person), known ?? listUserGroups(okta, person)]);
  return await Promise.all(
    apps.map(async (app) => {
      const assignment = app._embedded?.user ?? null;
      if (assignment?.scope === "USER") return { app, assignment, direct: true, throughGroups: [] };
      return { app, assignment, direct: false, throughGroups: await thoseThatGive(okta, app.id, groups) };
    }),
  );
}

/** Those of someone's groups that give an app to their members. @throws OktaError */
export async function thoseThatGive(okta: Okta, appId: string, groups: readonly OktaGroup[]): Promise<OktaGroup[]> {
  const assigned = await groupsOf.get(`${sharedBy(okta)} ${appId}`, () => listAppGroups(okta, { appId }));
  const ids = new Set(assigned.map(({ id }) => id));
  return groups.filter(({ id }) => ids.has(id));
}
