import type { Account, AccountClaims } from "oidc-provider";
import type { User } from "../model.ts";
import type { Org } from "../org/org.ts";
import { displayName } from "../org/targets.ts";

/** The claims each scope stands for, as in Okta's org authorization server. */
export const CLAIMS = {
  openid: ["sub", "amr"],
  profile: ["name", "given_name", "family_name", "preferred_username", "locale", "zoneinfo", "updated_at"],
  email: ["email", "email_verified"],
  groups: ["groups"],
};

/** The person a token or session is about; undefined when they are gone or may not use the org any more. */
export function accountOf(org: Org, userId: string): Account | undefined {
  const user = org.users.get(userId);
  if (!user || user.status === "SUSPENDED" || user.status === "DEPROVISIONED") return undefined;
  return { accountId: userId, claims: async () => claimsOf(org, user) };
}

function claimsOf(org: Org, user: User): AccountClaims {
  const { profile } = user;
  return {
    sub: user.id,
    name: displayName(user),
    given_name: profile.firstName,
    family_name: profile.lastName,
    preferred_username: profile.login,
    locale: typeof profile.locale === "string" ? profile.locale.replace("_", "-") : undefined,
    zoneinfo: typeof profile.timezone === "string" ? profile.timezone : undefined,
    updated_at: Math.floor(Date.parse(user.lastUpdated) / 1000),
    email: profile.email,
    email_verified: true,
    groups: groupNamesOf(org, user.id),
  };
}

function groupNamesOf(org: Org, userId: string): string[] {
  const ids = [...(org.everyoneId ? [org.everyoneId] : []), ...org.groupsOfMember.of(userId).all()];
  return ids.flatMap((id) => org.groups.get(id)?.profile.name ?? []);
}
