import type { OperationField } from "#app/_features/operation/operation-field.ts";
import type { OperationRequest } from "#app/_features/operation/operation-request.ts";
import type { AppOverview, AppUserRow } from "#lib/schemas/apps.ts";

type Person = { id: string; name: string; login: string };

function on({ app }: AppOverview, { id, name, login }: Person) {
  return { target: { name, detail: login }, input: { appId: app.id, userId: id }, about: app.label };
}

function credentials({ app }: AppOverview, userName: string): OperationField[] {
  const name: OperationField = {
    name: "userName",
    label: "User name in the app",
    hint: userName === "" ? "Left empty, Okta makes it as the app is set up." : "",
    kind: "text",
    initial: userName,
  };
  const password: OperationField = {
    name: "password",
    label: "Password in the app",
    hint: "Kept by Okta to sign them in there; not kept here.",
    kind: "password",
    initial: "",
  };
  return app.keepsPasswords ? [name, password] : [name];
}

/** Asks for what it takes to assign the app to somebody directly. */
export function assignRequest(overview: AppOverview, person: Person): OperationRequest {
  const { assignUser, removeUser } = overview;
  return {
    ...on(overview, person),
    offer: assignUser,
    inverse: removeUser,
    attributes: { appId: overview.app.id, values: null },
    fields: credentials(overview, ""),
  };
}

/** Asks for what can be changed about somebody's assignment. */
export function updateRequest(overview: AppOverview, row: AppUserRow): OperationRequest {
  return {
    ...on(overview, row),
    offer: overview.updateUser,
    attributes: {
      appId: overview.app.id,
      values: Object.fromEntries(row.profile.map(({ name, value }) => [name, value])),
    },
    fields: [
      ...credentials(overview, row.userName ?? ""),
      ...(row.direct
        ? []
        : [
            {
              name: "scope",
              label: "How they have it",
              hint: "Their own stays when they leave the group.",
              kind: "choice",
              initial: "GROUP",
              options: [
                { value: "GROUP", label: "Through the group" },
                { value: "USER", label: "Their own" },
              ],
            } as const,
          ]),
    ],
  };
}

/** Asks to take somebody's own assignment away. @param groups that give them the app all the same */
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
