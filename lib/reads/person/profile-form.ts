import { z } from "zod";
import { config } from "#lib/config/env.ts";
import { protectedNames } from "#lib/config/protected-names.ts";
import type { Okta } from "#lib/okta/port.ts";
import { theOneAt } from "#lib/operations/declarations/registry.ts";
import { offer } from "#lib/operations/perform/offer.ts";
import { toText } from "#lib/policy/profile-values.ts";
import { runtime } from "#lib/runtime.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { fullName, type OktaUser } from "#lib/schemas/okta/user.ts";
import type { OktaUserType } from "#lib/schemas/okta/user-type.ts";
import type { EditProfileForm, NewPersonForm } from "#lib/schemas/profile-form.ts";
import { allRealms } from "#lib/services/realms/list.ts";
import { whyPersonProtected } from "#lib/services/roles/protection.ts";
import { listUserTypes } from "#lib/services/user-types/list.ts";
import { getUserVersion } from "#lib/services/users/get-version.ts";
import { part } from "../part.ts";
import { profileFields } from "../profile-fields.ts";
import { defineRead } from "../read.ts";
import { userSchema } from "../schema.ts";

/** Each type's link says which schema is its own; a type's id is not its schema's. */
function schemaOf(type: OktaUserType | undefined): string {
  return type?._links?.schema?.href.split("/").at(-1) ?? "default";
}

/** What it takes to edit someone's profile. */
export const profileForm = defineRead({
  asks: ["user.get", "userType.list", "userSchema.get", "realm.list", "user.roles", "user.groups"],
  params: z.object({ userId: OktaIdSchema }),
  run: async ({ userId }, { actor, okta }): Promise<EditProfileForm> => {
    const [{ user, etag }, types, realms, protection] = await Promise.all([
      getUserVersion(okta, { userId }),
      listUserTypes(okta),
      readRealms(okta),
      part(whyPersonProtected(runtime().consoleOkta, userId, protectedNames(config()))),
    ]);
    const fields = profileFields(await userSchema(schemaOf(types.find((type) => type.id === user.type?.id))));
    const because = protection.ok ? protection.items : ["whether they are protected could not be looked up"];
    // Okta refuses it with E0000038 (recorded).
    const gone =
      user.status === "DEPROVISIONED" ? "Deactivated: Okta only changes the profile of active people." : null;
    return {
      fields,
      values: Object.fromEntries(fields.map(({ name }) => [name, toText(user.profile[name])])),
      mastered: masteredBy(user),
      offer: offer(theOneAt("person.edit"), actor.role, because, gone),
      person: { id: user.id, name: fullName(user), login: user.profile.login },
      version: etag,
      types: types.map(named),
      typeId: user.type?.id ?? null,
      realms,
      realmId: user.realmId ?? null,
      asksQuestion: !SIGN_IN_ELSEWHERE.includes(user.credentials?.provider?.type ?? ""),
    };
  },
});

/** They have neither a password nor a recovery question at Okta. */
const SIGN_IN_ELSEWHERE = ["FEDERATION", "SOCIAL"];

const named = ({ id, name, displayName }: OktaUserType) => ({ value: id, label: displayName ?? name ?? id });

function masteredBy({ credentials }: OktaUser): string | null {
  const provider = credentials?.provider;
  // OKTA keeps the profile itself, also of people who came with a hashed password (IMPORT); the others only sign in elsewhere.
  if (!provider || ["OKTA", "IMPORT", ...SIGN_IN_ELSEWHERE].includes(provider.type)) return null;
  const name = provider.name ?? provider.type;
  return `This person comes from ${name}. Okta refuses changes to attributes that ${name} manages: make them there.`;
}

/** What it takes to create someone of a user type; "": of the org's default one. */
export const newPersonForm = defineRead({
  asks: ["userType.list", "userSchema.get", "realm.list"],
  params: z.object({ type: z.string().default("") }),
  run: async ({ type: typeId }, { actor, okta }): Promise<NewPersonForm> => {
    const [types, realms] = await Promise.all([listUserTypes(okta), readRealms(okta)]);
    const type = types.find((each) => (typeId === "" ? each.default === true : each.id === typeId));
    return {
      fields: profileFields(await userSchema(schemaOf(type))),
      values: {},
      mastered: null,
      offer: offer(theOneAt("people.new"), actor.role, [], null),
      typeId: type?.id ?? null,
      types: types.map(named),
      realms,
    };
  },
});

/** The org's realms; none where it has none, or where they may not be read: then Okta chooses. */
async function readRealms(okta: Okta) {
  const realms = await part(Array.fromAsync(allRealms(okta, { sortBy: "profile.name" })));
  return realms.ok ? realms.items.map(({ id, profile }) => ({ value: id, label: profile.name })) : [];
}
