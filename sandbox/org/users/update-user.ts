import type { User } from "../../model.ts";
import type { Call } from "../call.ts";
import { invalid, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { findRealm } from "../realms/find-realm.ts";
import { applyRulesTo } from "../rules/apply-rules.ts";
import { attributesOf, findUserType, userSchema } from "../schemas/attributes.ts";
import { userTarget } from "../targets.ts";
import { assertLoginFree, subjectOf } from "./create-user.ts";
import type { CredentialsInput } from "./credentials-input.ts";
import { passwordChange, recoveryChange } from "./credentials-input.ts";
import { assertSettled } from "./legal.ts";
import { plain } from "../logins.ts";
import { assertAnother, providerAfter, OKTA, IMPORTED } from "./passwords.ts";
import type { LooseProfile } from "./profile-rules.ts";
import { profileFaults, tidyProfile, unknownAttributes } from "./profile-rules.ts";
import { putUser } from "./put-user.ts";

export type UserUpdate = {
  profile?: LooseProfile;
  credentials?: CredentialsInput;
  realmId?: string;
  /** Another user type, which Okta takes with `PUT` only. */
  typeId?: string;
  /** Whether the password has to be one that the person could choose: not the one there is (Users docs). */
  strict: boolean;
  /** `PUT`: what the profile leaves out is deleted. `POST` leaves it as it is. */
  replace: boolean;
};

/**
 * Changes profile, credentials or both; nothing is changed when any of it is refused. Throws E0000001 with one cause a
 * fault, also for another user type without `replace`; E0000023 for a profile mastered elsewhere, E0000038 for a
 * deactivated person, E0000014 for a password that cannot be set.
 */
export function updateUser(org: Org, call: Call, user: User, update: UserUpdate): User {
  assertSettled(user);
  if (user.status === "DEPROVISIONED") throw refusal("E0000038");
  const typeId = update.typeId === undefined ? user.typeId : findUserType(org, update.typeId).id;
  if (!update.replace && typeId !== user.typeId)
    throw invalid("type", "type: The user type of a user can only be changed by a full replacement");
  const wanted = update.profile ?? (typeId === user.typeId ? undefined : user.profile);
  const profile = wanted === undefined ? user.profile : newProfile(org, { ...user, typeId }, wanted, update.replace);
  const password = passwordChange(update.credentials ?? {}, profile.login);
  const recovery = recoveryChange(update.credentials ?? {});
  if (
    password !== undefined &&
    (user.status === "SUSPENDED" || ![OKTA.type, IMPORTED.type].includes(user.provider.type))
  )
    throw refusal("E0000014");
  if (update.strict) assertAnother(user, password?.password);
  // Okta's description of a password's hash.
  if (password?.importedHash !== undefined && user.status !== "STAGED")
    throw refusal("E0000014", "A hashed password can be set for staged users only");
  const realmId = update.realmId === undefined ? user.realmId : findRealm(org, update.realmId).id;

  const changed = putUser(org, user, {
    profile,
    realmId,
    typeId,
    provider: providerAfter(user, password),
    secret: { ...user.secret, ...password, ...recovery },
    ...(password === undefined ? {} : passwordEffects(org, user)),
  });
  if (typeId !== user.typeId) record(org, call, "user.account.update_user_type", [userTarget(changed)]);
  if (wanted !== undefined) {
    record(org, call, "user.account.update_profile", [userTarget(changed)], {
      debugData: { changedAttributes: changedAttributes(user, changed).join(",") },
    });
    applyRulesTo(org, call, changed);
  }
  if (password !== undefined || recovery !== undefined)
    record(org, call, "user.account.update_password", [userTarget(changed)]);
  return changed;
}

/** An admin who sets a password ends RECOVERY, an expired password and a pending activation. */
function passwordEffects(org: Org, user: User): Partial<User> {
  const waiting = ["PROVISIONED", "RECOVERY", "PASSWORD_EXPIRED"].includes(user.status);
  return { passwordChanged: org.now(), ...(waiting && { status: "ACTIVE", statusChanged: org.now() }) };
}

function newProfile(org: Org, user: User, input: LooseProfile, replace: boolean): User["profile"] {
  const attributes = attributesOf(userSchema(org, user.typeId));
  const unknown = unknownAttributes(input, attributes);
  if (unknown.length > 0) throw invalid("newUser", ...unknown);
  const profile = replace ? input : { ...user.profile, ...input };
  const faults = profileFaults(profile, attributes);
  if (faults.length > 0) throw invalid(subjectOf(faults), ...faults);
  const tidy = tidyProfile(profile);
  if (plain(tidy.login) !== plain(user.profile.login)) assertLoginFree(org, tidy.login);
  const masteredElsewhere = user.provider.type === "ACTIVE_DIRECTORY" || user.provider.type === "LDAP";
  if (masteredElsewhere && changedAttributes(user, { profile: tidy }).length > 0) throw refusal("E0000023");
  return tidy;
}

function changedAttributes(before: Pick<User, "profile">, after: Pick<User, "profile">): string[] {
  const names = new Set([...Object.keys(before.profile), ...Object.keys(after.profile)]);
  return [...names].filter((name) => JSON.stringify(before.profile[name]) !== JSON.stringify(after.profile[name]));
}
