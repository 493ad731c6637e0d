/** Every policy type of `GET /policies?type=` (official API description, `PolicyType`), with what people call it. */
export const POLICY_TYPE_TITLES = {
  OKTA_SIGN_ON: "Global session",
  ACCESS_POLICY: "App sign-in",
  PASSWORD: "Password",
  MFA_ENROLL: "Authenticator enrollment",
  IDP_DISCOVERY: "Identity provider routing",
  PROFILE_ENROLLMENT: "Profile enrollment",
  POST_AUTH_SESSION: "Session protection",
  ENTITY_RISK: "Entity risk",
  SESSION_VIOLATION_DETECTION: "Session violation detection",
  DEVICE_SIGNAL_COLLECTION: "Device signal collection",
  CLIENT_UPDATE: "Client update",
  IDENTITY_CLAIM_SOURCING: "Identity claims sourcing",
} as const;
export type PolicyType = keyof typeof POLICY_TYPE_TITLES;
export const POLICY_TYPE_KEYS = Object.keys(POLICY_TYPE_TITLES) as PolicyType[];

/** What a policy of each type answers, as one sentence. */
export const POLICY_TYPE_QUESTIONS: Record<PolicyType, string> = {
  OKTA_SIGN_ON: "Who can start an Okta session, from where, with what, and how long it lasts.",
  ACCESS_POLICY: "What people must prove to open an app.",
  PASSWORD: "Password rules, how long passwords are valid, and who can reset or unlock their own.",
  MFA_ENROLL: "Which authenticators people must or can set up, and when they are asked.",
  IDP_DISCOVERY: "Which identity provider people are sent to.",
  PROFILE_ENROLLMENT: "What people fill in when they sign up or complete their profile.",
  POST_AUTH_SESSION: "What happens when a running session no longer meets its policies.",
  ENTITY_RISK: "What happens when Okta finds a person at risk.",
  SESSION_VIOLATION_DETECTION: "What counts as a violation of a running session.",
  DEVICE_SIGNAL_COLLECTION: "What Okta checks about a device before someone signs in from it.",
  CLIENT_UPDATE: "Which versions of Okta's clients people are updated to.",
  IDENTITY_CLAIM_SOURCING: "Where the claims about a person come from.",
};
