import type { Factor } from "#sandbox/model.ts";
import type { Dice } from "#sandbox/seed/dice.ts";
import type { Person } from "#sandbox/seed/people/person.ts";

/** A factor without its id's rest, dates and owner. */
export type FactorKind = Pick<Factor, "factorType" | "provider" | "vendorName" | "profile"> & { prefix: string };

const phones = [
  { platform: "IOS", deviceType: "SmartPhone_IPhone", model: "iPhone", versions: ["17.6", "18.5", "26.0"] },
  { platform: "ANDROID", deviceType: "SmartPhone_Android", model: "Pixel", versions: ["14", "15", "16"] },
] as const;

const questions = [
  ["disliked_food", "What is the food you least liked as a child?"],
  ["first_music_purchase", "What was the first music album you bought?"],
  ["favorite_toy", "What is your favourite toy as a child?"],
] as const;

const keys = ["YubiKey 5 Series", "Feitian ePass", "Touch ID", "Windows Hello"] as const;

/** Okta Verify on one phone: three factors that come and go together. */
export function oktaVerify({ user }: Person, dice: Dice): FactorKind[] {
  const phone = dice.pick(phones);
  const credentialId = user.profile.login;
  const device = {
    credentialId,
    deviceType: phone.deviceType,
    keys: [],
    name: `${user.profile.firstName}'s ${phone.model}`,
    platform: phone.platform,
    version: dice.pick(phone.versions),
  };
  const okta = { provider: "OKTA", vendorName: "OKTA" };
  return [
    { ...okta, prefix: "opf", factorType: "push", profile: device },
    { ...okta, prefix: "pfd", factorType: "signed_nonce", profile: { ...device } },
    { ...okta, prefix: "ost", factorType: "token:software:totp", profile: { credentialId } },
  ];
}

/** A code sent to the person's mobile phone; nothing for someone whose number the org does not know. */
export function sms({ user }: Person): FactorKind[] {
  const phoneNumber = user.profile.mobilePhone;
  if (typeof phoneNumber !== "string") return [];
  return [{ prefix: "sms", factorType: "sms", provider: "OKTA", vendorName: "OKTA", profile: { phoneNumber } }];
}

/** A code sent to the person's email address. */
export function email({ user }: Person): FactorKind[] {
  const profile = { email: user.profile.email };
  return [{ prefix: "emf", factorType: "email", provider: "OKTA", vendorName: "OKTA", profile }];
}

/** A security key, or the one built into a computer. */
export function securityKey(_: Person, dice: Dice): FactorKind[] {
  const credentialId = dice.text(43, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
  const profile = { credentialId, authenticatorName: dice.pick(keys), appId: null, version: null };
  return [{ prefix: "fwf", factorType: "webauthn", provider: "FIDO", vendorName: "FIDO", profile }];
}

/** Codes made by Google Authenticator. */
export function googleAuthenticator({ user }: Person): FactorKind[] {
  const profile = { credentialId: user.profile.login };
  return [{ prefix: "uft", factorType: "token:software:totp", provider: "GOOGLE", vendorName: "GOOGLE", profile }];
}

/** A security question. */
export function question(_: Person, dice: Dice): FactorKind[] {
  const [key, questionText] = dice.pick(questions);
  const profile = { question: key, questionText };
  return [{ prefix: "ufs", factorType: "question", provider: "OKTA", vendorName: "OKTA", profile }];
}
