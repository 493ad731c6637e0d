import type { Setting } from "#lib/schemas/policies.ts";
import { formatMinutes } from "./duration.ts";
import type { Settings } from "./shapes.ts";

/** Authenticators and recovery methods by the keys of the Policies API. */
const AUTHENTICATORS: Record<string, string> = {
  okta_password: "Password",
  okta_verify: "Okta Verify",
  okta_email: "Email",
  okta_sms: "SMS",
  okta_call: "Phone call",
  phone_number: "Phone",
  google_otp: "Google Authenticator",
  security_question: "Security question",
  recovery_question: "Security question",
  webauthn: "Passkey or security key",
};
const ENROLMENT: Record<string, string> = {
  REQUIRED: "Required",
  OPTIONAL: "Optional",
  NOT_ALLOWED: "Not allowed",
};

/** A policy's settings in words, those that it has. */
export function describeSettings({ password, recovery, authenticators }: Settings): Setting[] {
  const settings: Setting[] = [];
  const add = (term: string, value: string | null) => value !== null && settings.push({ term, value });
  const { complexity, age, lockout } = password ?? {};
  if (complexity) {
    add("Length", complexity.minLength ? `${complexity.minLength} characters at least` : null);
    add("Must have", mustHave(complexity));
    add("Parts of the login", complexity.excludeUsername ? "Not allowed in it" : "Allowed in it");
  }
  if (age) {
    add("Expires", age.maxAgeDays ? `After ${formatMinutes(age.maxAgeDays * 1440)}` : "Never");
    add("May not repeat", age.historyCount ? `The last ${age.historyCount} passwords` : "May repeat");
  }
  if (lockout) {
    add("Locked out", lockout.maxAttempts ? `After ${lockout.maxAttempts} failed attempts` : "Never");
    add("Unlocks by itself", lockout.autoUnlockMinutes ? `After ${formatMinutes(lockout.autoUnlockMinutes)}` : "Never");
  }
  const recoverBy = Object.entries(recovery?.factors ?? {}).filter(([, { status }]) => status === "ACTIVE");
  if (recovery) add("Recovery by", recoverBy.map(([key]) => AUTHENTICATORS[key] ?? key).join(", ") || "Nothing");
  for (const { key, enroll } of authenticators ?? []) {
    add(AUTHENTICATORS[key] ?? key, ENROLMENT[enroll?.self ?? ""] ?? enroll?.self ?? null);
  }
  return settings;
}

type Complexity = NonNullable<NonNullable<Settings["password"]>["complexity"]>;

function mustHave(complexity: Complexity): string | null {
  const kinds = [
    ["lower-case letter", complexity.minLowerCase],
    ["capital", complexity.minUpperCase],
    ["digit", complexity.minNumber],
    ["symbol", complexity.minSymbol],
  ] as const;
  const needed = kinds.flatMap(([kind, count]) => (count ? [kind] : []));
  return needed.length > 0 ? `A ${needed.join(", a ")}` : null;
}
