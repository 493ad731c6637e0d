import type { Okta } from "#lib/okta/port.ts";
import type { OktaAppGroup, OktaApp } from "#lib/schemas/okta/app.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import type { AppOfPerson } from "#lib/schemas/person.ts";
import { listAppGroups } from "#lib/services/apps/groups.ts";
import { remember } from "#lib/utils/remember.ts";

const APP_GROUPS_FOR_MS = 60_000;
const groupsOf = remember<OktaAppGroup[]>(APP_GROUPS_FOR_MS);

/** Each app with how it was assigned: to the person, or through which of their groups. @throws OktaError */
export async function describeAssignments(
  okta: Okta,
  apps: readonly OktaApp[],
  groups: readonly OktaGroup[],
): Promise<AppOfPerson[]> {
  const described = await Promise.all(
    apps.map(async (app) => {
      const assignment = app._embedded?.user;
      const direct = assignment?.scope === "USER";
      const assigned = direct
        ? []
        : await groupsOf.get(`${okta.orgUrl} ${app.id}`, () => listAppGroups(okta, { appId: app.id }));
      const ids = new Set(assigned.map(({ id }) => id));
      return {
        id: app.id,
        label: app.label,
        status: app.status,
        userName: assignment?.credentials?.userName ?? null,
        direct,
        throughGroups: groups.filter(({ id }) => ids.has(id)).map(({ id, profile }) => ({ id, name: profile.name })),
      };
    }),
  );
  return described.toSorted((a, b) => a.label.localeCompare(b.label));
}
