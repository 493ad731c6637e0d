import type { DescribedRule } from "#lib/schemas/policies.ts";
import { isoMinutes, formatMinutes } from "./duration.ts";
import type { Actions } from "./shapes.ts";

const PROMPTS: Record<string, string> = {
  ALWAYS: "at every sign-in",
  SESSION: "once per session",
  DEVICE: "once per device",
};
const ENROL_WHEN: Record<string, string> = {
  LOGIN: "Asked to enroll at the next sign-in",
  CHALLENGE: "Asked to enroll the first time a factor is needed",
  NEVER: "Never asked to enroll",
};
const FACTOR_MODES: Record<string, string> = { "1FA": "Any one factor", "2FA": "Two factors" };
const POSSESSION: Record<string, string> = {
  deviceBound: "bound to a device",
  hardwareProtection: "protected by hardware",
  phishingResistant: "phishing-resistant",
  userPresence: "with the person present",
  userVerification: "with biometrics or a PIN",
};

/** Whether a rule lets in or keeps out; `null` where that is not its matter. */
export function accessOf({ signon, appSignOn, profileEnrollment }: Actions): DescribedRule["access"] {
  const access = (signon ?? appSignOn ?? profileEnrollment)?.access;
  return access === "ALLOW" ? "allow" : access === "DENY" ? "deny" : null;
}

/** What a rule makes happen. */
export function describeActions(actions: Actions): string[] {
  return [
    ...describeSession(actions),
    ...describeApp(actions),
    ...describePassword(actions),
    ...(actions.enroll?.self ? [ENROL_WHEN[actions.enroll.self] ?? `Enrollment: ${actions.enroll.self}`] : []),
    ...describeOther(actions),
  ];
}

function describeSession({ signon }: Actions): string[] {
  if (!signon) return [];
  if (signon.access === "DENY") return ["Sign-in is refused"];
  const prompt = PROMPTS[signon.factorPromptMode ?? ""];
  const words = [signon.requireFactor ? `A second factor${prompt ? ` ${prompt}` : ""}` : "No second factor required"];
  const { maxSessionIdleMinutes: idle, maxSessionLifetimeMinutes: lifetime } = signon.session ?? {};
  if (idle) words.push(`The session ends after ${formatMinutes(idle)} without use`);
  // Okta's 0 stands for no limit (Policies API, `maxSessionLifetimeMinutes`).
  if (lifetime !== undefined && lifetime !== null) {
    words.push(lifetime === 0 ? "No maximum session time" : `The session lasts ${formatMinutes(lifetime)} at most`);
  }
  return words;
}

function describeApp({ appSignOn }: Actions): string[] {
  if (!appSignOn) return [];
  if (appSignOn.access === "DENY") return ["Access is refused"];
  const method = appSignOn.verificationMethod;
  const words = [FACTOR_MODES[method?.factorMode ?? ""] ?? "As set in the app’s own method"];
  for (const { possession } of method?.constraints ?? []) {
    const needed = Object.entries(POSSESSION).filter(([key]) => possession?.[key] === "REQUIRED");
    if (needed.length > 0) words.push(`With a factor that is ${needed.map(([, text]) => text).join(", ")}`);
  }
  const again = method?.reauthenticateIn ? isoMinutes(method.reauthenticateIn) : null;
  if (again === 0) words.push("Asked again every time");
  else if (again !== null) words.push(`Asked again after ${formatMinutes(again)}`);
  return words;
}

function describePassword(actions: Actions): string[] {
  const may = [
    ["Changing their password", actions.passwordChange],
    ["Resetting it themselves", actions.selfServicePasswordReset],
    ["Unlocking themselves", actions.selfServiceUnlock],
  ] as const;
  return may.flatMap(([what, right]) =>
    right ? [`${what}: ${right.access === "ALLOW" ? "allowed" : "refused"}`] : [],
  );
}

function describeOther({ idp, profileEnrollment, postAuthSession, entityRisk }: Actions): string[] {
  const words: string[] = [];
  if (idp) {
    const named = idp.providers?.map(({ name, type }) => name ?? type ?? "").filter(Boolean);
    words.push(named?.length ? `Sent to ${named.join(", ")}` : "Signs in at Okta itself");
  }
  if (profileEnrollment) {
    const asked = profileEnrollment.profileAttributes?.map(({ label, name }) => label ?? name);
    words.push(
      profileEnrollment.unknownUserAction === "REGISTER" ? "Unknown users can register" : "Unknown users are refused",
    );
    if (asked?.length) words.push(`Asks for ${asked.join(", ")}`);
    if (profileEnrollment.activationRequirements?.emailVerification) words.push("Email must be verified");
  }
  const reactions = postAuthSession?.failureActions ?? entityRisk?.actions;
  if (reactions) {
    const named = reactions.map(({ action }) => action?.toLowerCase().replaceAll("_", " ") ?? "").filter(Boolean);
    words.push(named.length > 0 ? `Okta reacts: ${named.join(", ")}` : "Nothing is done; it is only logged");
  }
  return words;
}
