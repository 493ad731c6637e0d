import { fullName, type OktaUser } from "#lib/schemas/okta/user.ts";
import type { PersonRow } from "#lib/schemas/people.ts";

/** A person as a list shows them. */
export function toRow(user: OktaUser): PersonRow {
  const { profile } = user;
  return {
    id: user.id,
    name: fullName(user),
    login: profile.login,
    email: profile.email ?? null,
    status: user.status,
    department: profile.department ?? null,
    title: profile.title ?? null,
    city: profile.city ?? null,
    userType: profile.userType ?? null,
    lastLogin: user.lastLogin ?? null,
    created: user.created ?? null,
    statusChanged: user.statusChanged ?? null,
  };
}
