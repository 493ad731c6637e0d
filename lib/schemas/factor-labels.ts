import type { OktaFactor } from "./okta/factor.ts";

const NAMES: Record<string, string> = {
  push: "Okta Verify push",
  signed_nonce: "Okta FastPass",
  "token:software:totp": "Authenticator code",
  "token:hotp": "Hardware code",
  "token:hardware": "Hardware code",
  sms: "Text message",
  call: "Phone call",
  email: "Email",
  question: "Security question",
  webauthn: "Passkey or security key",
  u2f: "Security key",
  web: "Duo or another web factor",
};

/** What people call a factor. */
export function factorName(factor: OktaFactor): string {
  const name = NAMES[factor.factorType] ?? factor.factorType;
  if (factor.factorType !== "token:software:totp") return name;
  return factor.provider === "GOOGLE" ? "Google Authenticator" : "Okta Verify code";
}

/** Whether Okta removes the device's other Okta Verify factors along with this one. */
export function takesSiblings(factor: OktaFactor): boolean {
  return factor.factorType === "push" || factor.factorType === "signed_nonce";
}

/** Where it is: phone number, device or credential name; `null` where Okta says nothing. */
export function factorDetail(factor: OktaFactor): string | null {
  const profile = factor.profile ?? {};
  for (const key of ["phoneNumber", "email", "name", "authenticatorName", "questionText", "credentialId"]) {
    const value = profile[key];
    if (typeof value === "string" && value !== "") return value;
  }
  return null;
}

/** Name and place together: “Okta Verify push, Ann’s iPhone”. */
export function describeFactor(factor: OktaFactor): string {
  return [factorName(factor), factorDetail(factor)].filter(Boolean).join(", ");
}

/** Whether a push can be sent to it and be answered. */
export function takesPush({ factorType, provider, status }: OktaFactor): boolean {
  return factorType === "push" && provider === "OKTA" && (status ?? "ACTIVE") === "ACTIVE";
}
