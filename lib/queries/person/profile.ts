import type { OktaUser } from "#lib/schemas/okta/user.ts";
import type { PersonOverview } from "#lib/schemas/person.ts";
import { toRow } from "../people.ts";

/** Shown in places of their own, so not again among the other attributes. */
const SHOWN = new Set([
  ...["login", "email", "firstName", "lastName", "displayName", "department", "title", "city", "userType"],
  ...["mobilePhone", "primaryPhone", "manager", "employeeNumber"],
]);

/** Everything the page says of the person themselves. */
export function toPerson(user: OktaUser): PersonOverview["person"] {
  const { profile } = user;
  return {
    ...toRow(user),
    activated: user.activated ?? null,
    passwordChanged: user.passwordChanged ?? null,
    lastUpdated: user.lastUpdated ?? null,
    provider: user.credentials?.provider?.name ?? user.credentials?.provider?.type ?? "OKTA",
    mobilePhone: profile.mobilePhone ?? null,
    primaryPhone: profile.primaryPhone ?? null,
    manager: profile.manager ?? profile.managerId ?? null,
    employeeNumber: profile.employeeNumber ?? null,
    transitioningTo: user.transitioningToStatus ?? null,
    attributes: Object.entries(profile).flatMap(([name, value]) =>
      SHOWN.has(name) || value === null || value === undefined || value === "" ? [] : [{ name, value: asText(value) }],
    ),
  };
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
