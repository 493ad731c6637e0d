import type { PolicyType } from "#sandbox/model-settings.ts";

type OwnPolicy = {
  type: PolicyType;
  name: string;
  description: string;
  /** The group it is for, by name; left out: everyone. */
  group?: string;
  inactive?: true;
  rules: { name: string; actions: Record<string, unknown> }[];
};

const signOn = (requireFactor: boolean, idleMinutes: number) => ({
  signon: {
    access: "ALLOW",
    requireFactor,
    primaryFactor: "PASSWORD_IDP_ANY_FACTOR",
    rememberDeviceByDefault: false,
    ...(requireFactor && { factorPromptMode: "ALWAYS", factorLifetime: 15 }),
    session: { usePersistentCookie: false, maxSessionIdleMinutes: idleMinutes, maxSessionLifetimeMinutes: 720 },
  },
});

const appSignOn = (factorMode: "1FA" | "2FA", reauthenticateIn: string) => ({
  appSignOn: {
    access: "ALLOW",
    verificationMethod: { type: "ASSURANCE", factorMode, reauthenticateIn, constraints: [] },
  },
});

const passwords = (unlock: "ALLOW" | "DENY") => ({
  passwordChange: { access: "ALLOW" },
  selfServicePasswordReset: { access: "ALLOW" },
  selfServiceUnlock: { access: unlock },
});

/** What the company's administrators have added to the policies every org has, first looked at first. */
export const ownPolicies: readonly OwnPolicy[] = [
  {
    type: "PASSWORD",
    name: "Administrators",
    description: "Long passwords for those who change things",
    group: "Gatehouse Admins",
    rules: [{ name: "No self-service", actions: passwords("DENY") }],
  },
  {
    type: "PASSWORD",
    name: "Shop floor",
    description: "People who share terminals",
    rules: [{ name: "Unlock by oneself", actions: passwords("ALLOW") }],
  },
  {
    type: "OKTA_SIGN_ON",
    name: "Executives",
    description: "A second factor every time",
    group: "Executives",
    rules: [{ name: "Always two factors", actions: signOn(true, 30) }],
  },
  {
    type: "OKTA_SIGN_ON",
    name: "Remote work (pilot)",
    description: "Tried out in spring, not in use",
    group: "VPN users",
    inactive: true,
    rules: [{ name: "Two factors outside the offices", actions: signOn(true, 60) }],
  },
  {
    type: "MFA_ENROLL",
    name: "Everyone enrolls Okta Verify",
    description: "The company's rule since the phishing of 2024",
    rules: [{ name: "At the next sign-in", actions: { enroll: { self: "LOGIN" } } }],
  },
  {
    type: "ACCESS_POLICY",
    name: "Two factors",
    description: "For apps that hold money or source code",
    rules: [{ name: "Again every two hours", actions: appSignOn("2FA", "PT2H") }],
  },
  {
    type: "ACCESS_POLICY",
    name: "One factor is enough",
    description: "For apps that anyone may see",
    rules: [{ name: "Once a day", actions: appSignOn("1FA", "PT24H") }],
  },
];
