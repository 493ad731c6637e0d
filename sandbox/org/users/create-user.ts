import type { User, UserStatus } from "../../model.ts";
import type { Call } from "../call.ts";
import { assertEditable, enterGroup } from "../groups/change-membership.ts";
import { findGroup } from "../groups/find-group.ts";
import { newId } from "../ids.ts";
import { invalid, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { defaultRealmId, findRealm } from "../realms/find-realm.ts";
import { applyRulesTo } from "../rules/apply-rules.ts";
import { attributesOf, findUserType, userSchema } from "../schemas/attributes.ts";
import { userTarget } from "../targets.ts";
import type { CredentialsInput } from "./credentials-input.ts";
import { passwordChange, recoveryChange } from "./credentials-input.ts";
import { IMPORTED, OKTA } from "./passwords.ts";
import type { LooseProfile } from "./profile-rules.ts";
import { profileFaults, tidyProfile, unknownAttributes } from "./profile-rules.ts";

const MOST_GROUPS = 20;

export type NewUser = {
  profile: LooseProfile;
  credentials: CredentialsInput;
  groupIds: string[];
  typeId?: string;
  realmId?: string;
  activate: boolean;
  provider: boolean;
  expirePassword: boolean;
};

/**
 * Creates a person: STAGED without `activate`, else ACTIVE when there is a way to sign in and PROVISIONED when not.
 * Throws E0000001 with one cause a fault, E0000093 for too many groups, E0000124/125 for `nextLogin` without what it needs.
 */
export function createUser(org: Org, call: Call, input: NewUser): User {
  const type = findUserType(org, input.typeId ?? "default");
  const attributes = attributesOf(userSchema(org, type.id));
  const unknown = unknownAttributes(input.profile, attributes);
  if (unknown.length > 0) throw invalid("newUser", ...unknown);
  const faults = profileFaults(input.profile, attributes);
  if (faults.length > 0) throw invalid(subjectOf(faults), ...faults);
  const profile = tidyProfile(input.profile);
  assertLoginFree(org, profile.login);
  if (input.groupIds.length > MOST_GROUPS) throw refusal("E0000093", "The number of group targets is too large");
  const groups = input.groupIds.map((id) => findGroup(org, id));
  for (const group of groups) assertEditable(group);
  const realmId = input.realmId === undefined ? defaultRealmId(org) : findRealm(org, input.realmId).id;

  const password = passwordChange(input.credentials, profile.login);
  if (input.expirePassword && !input.activate) throw refusal("E0000125");
  if (input.expirePassword && password === undefined) throw refusal("E0000124");

  const now = org.now();
  const canSignIn = password !== undefined || input.provider;
  const status: UserStatus = !input.activate ? "STAGED" : canSignIn ? "ACTIVE" : "PROVISIONED";
  const user: User = {
    id: newId("00u"),
    status: input.expirePassword ? "PASSWORD_EXPIRED" : status,
    created: now,
    activated: input.activate ? now : null,
    statusChanged: now,
    lastLogin: null,
    lastUpdated: now,
    passwordChanged: password === undefined ? null : now,
    typeId: type.id,
    realmId,
    profile,
    provider: input.provider ? providerOf(input.credentials) : password?.importedHash === undefined ? OKTA : IMPORTED,
    secret: {
      password: null,
      recoveryQuestion: null,
      recoveryAnswer: null,
      failedSignIns: 0,
      unknownDevicesBlocked: false,
      ...password,
      ...recoveryChange(input.credentials),
    },
  };
  org.users.put(user);
  record(org, call, "user.lifecycle.create", [userTarget(user)]);
  for (const group of groups) enterGroup(org, call, group, user);
  if (input.activate) record(org, call, "user.lifecycle.activate", [userTarget(user)]);
  applyRulesTo(org, call, user);
  return user;
}

/** Refuses a login that someone has already. */
export function assertLoginFree(org: Org, login: string): void {
  if (org.logins.isTaken(login))
    throw invalid("login", "login: An object with this field already exists in the current organization");
}

/** The field Okta names in the summary: that of the first cause. */
export function subjectOf(faults: string[]): string {
  return faults[0]?.split(":", 1)[0] ?? "profile";
}

function providerOf({ provider }: CredentialsInput): User["provider"] {
  const { type, name } = provider ?? {};
  if (typeof type !== "string") throw invalid("provider", "provider: The field cannot be left blank");
  return { type, name: typeof name === "string" ? name : type };
}
