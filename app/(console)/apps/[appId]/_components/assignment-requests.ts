import type { OperationRequest } from "#app/_features/operation/operation-request.ts";
import type { AppOverview, AppUserRow } from "#lib/schemas/apps.ts";

type Person = { id: string; name: string; login: string };

function on({ app }: AppOverview, { id, name, login }: Person) {
  return { target: { name, detail: login }, input: { appId: app.id, userId: id }, about: app.label };
}

/** Asks for what it takes to assign the app to someone directly. */
export function assignRequest(overview: AppOverview, person: Person): OperationRequest {
  const { assignUser, removeUser } = overview;
  return {
    ...on(overview, person),
    offer: assignUser,
    inverse: removeUser,
    given: { keepsPasswords: overview.app.keepsPasswords },
  };
}

/** Asks for what can be changed about someone's assignment. */
export function updateRequest(overview: AppOverview, row: AppUserRow): OperationRequest {
  return {
    ...on(overview, row),
    offer: overview.updateUser,
    attributes: Object.fromEntries(row.profile.map(({ name, value }) => [name, value])),
    given: { userName: row.userName ?? "", direct: row.direct, keepsPasswords: overview.app.keepsPasswords },
  };
}

/** Asks to take someone's own assignment away. @param groups that give them the app all the same */
export function removeRequest(overview: AppOverview, row: AppUserRow, groups: readonly string[]): OperationRequest {
  const { removeUser, assignUser } = overview;
  const kept = groups.map((name) => `“${name}”`).join(" and ");
  return {
    ...on(overview, row),
    offer: removeUser,
    inverse: assignUser,
    ...(groups.length > 0 && { warning: `They keep the app through ${kept}.` }),
  };
}
