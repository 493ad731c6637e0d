import type { AppOfPerson } from "#lib/schemas/person.ts";
import type { AppOfUser } from "#lib/services/users/assignments.ts";

/** A person's apps as their page shows them, by name. */
export function describeAssignments(apps: readonly AppOfUser[]): AppOfPerson[] {
  return apps
    .map(({ app, assignment, direct, throughGroups }) => ({
      id: app.id,
      label: app.label,
      status: app.status,
      userName: assignment?.credentials?.userName ?? null,
      direct,
      throughGroups: throughGroups.map(({ id, profile }) => ({ id, name: profile.name })),
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}
