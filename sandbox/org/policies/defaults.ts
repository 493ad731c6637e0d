import type { PolicyType } from "../../model-settings.ts";

type Json = Record<string, unknown>;

const PASSWORD_SETTINGS = {
  password: {
    complexity: {
      minLength: 8,
      minLowerCase: 1,
      minUpperCase: 1,
      minNumber: 1,
      minSymbol: 0,
      excludeUsername: true,
      dictionary: { common: { exclude: false } },
      excludeAttributes: [],
    },
    age: { maxAgeDays: 0, expireWarnDays: 0, minAgeMinutes: 0, historyCount: 4 },
    lockout: {
      maxAttempts: 10,
      autoUnlockMinutes: 0,
      userLockoutNotificationChannels: [],
      showLockoutFailures: false,
    },
  },
  recovery: {
    factors: {
      recovery_question: { status: "ACTIVE", properties: { complexity: { minLength: 4 } } },
      okta_email: { status: "ACTIVE", properties: { recoveryToken: { tokenLifetimeMinutes: 60 } } },
      okta_sms: { status: "INACTIVE" },
      okta_call: { status: "INACTIVE" },
    },
  },
  delegation: { options: { skipUnlock: false } },
};

const MFA_SETTINGS = {
  type: "AUTHENTICATORS",
  authenticators: [
    { key: "okta_password", enroll: { self: "REQUIRED" } },
    { key: "okta_verify", enroll: { self: "OPTIONAL" } },
    { key: "okta_email", enroll: { self: "OPTIONAL" } },
  ],
};

const SETTINGS: Partial<Record<PolicyType, Json>> = { PASSWORD: PASSWORD_SETTINGS, MFA_ENROLL: MFA_SETTINGS };

/** What Okta adds to the settings of a password policy made today; older ones are recorded without. */
const SINCE_2026: Json = {
  password: { breachedProtection: { expireAfterDays: null, logoutEnabled: false, delegatedWorkflowId: null } },
};

/** The settings of a new policy: what is said, and for what is left out what is standard (recorded). */
export function newSettings(type: PolicyType, said: Json | undefined): Json | undefined {
  const standard = defaultSettings(type);
  if (type !== "PASSWORD") return said ?? standard;
  return filledIn(filledIn(SINCE_2026, standard), said);
}

/** What a request says, and what is standard where it says nothing: in objects within objects too, `depth` of them. */
function filledIn(standard: Json | undefined, said: Json | undefined, depth = Infinity): Json | undefined {
  if (standard === undefined || said === undefined) return said ?? standard;
  const parts = Object.entries(said).map(([name, theirs]) => {
    const ours = standard[name];
    return [name, depth > 1 && isObject(theirs) && isObject(ours) ? filledIn(ours, theirs, depth - 1) : theirs];
  });
  return { ...standard, ...(Object.fromEntries(parts) as Json) };
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The settings of a policy that was made without any. */
export function defaultSettings(type: PolicyType): Json | undefined {
  return SETTINGS[type];
}

const ANYWHERE = { network: { connection: "ANYWHERE" } };
const ANYBODY = { people: { users: { exclude: [] } } };

/** What the system's own rule of a policy type does, and who it is for: everyone, everywhere. */
const RULES: Record<PolicyType, { conditions: Json | null; actions: Json }> = {
  OKTA_SIGN_ON: {
    conditions: {
      ...{ ...ANYBODY, ...ANYWHERE, authContext: { authType: "ANY" }, risk: { behaviors: [] } },
      ...{ riskScore: { level: "ANY" }, identityProvider: { provider: "ANY" } },
    },
    actions: {
      signon: {
        access: "ALLOW",
        requireFactor: false,
        primaryFactor: "PASSWORD_IDP_ANY_FACTOR",
        rememberDeviceByDefault: false,
        session: { usePersistentCookie: false, maxSessionIdleMinutes: 120, maxSessionLifetimeMinutes: 0 },
      },
    },
  },
  PASSWORD: {
    conditions: { ...ANYBODY, ...ANYWHERE },
    actions: {
      passwordChange: { access: "ALLOW" },
      selfServicePasswordReset: { access: "ALLOW" },
      selfServiceUnlock: { access: "DENY" },
    },
  },
  MFA_ENROLL: { conditions: { ...ANYBODY, ...ANYWHERE }, actions: { enroll: { self: "CHALLENGE" } } },
  IDP_DISCOVERY: {
    conditions: { ...ANYWHERE, userIdentifier: { patterns: [] }, app: { include: [], exclude: [] } },
    actions: { idp: { providers: [], idpSelectionType: "SPECIFIC" } },
  },
  ACCESS_POLICY: {
    conditions: null,
    actions: {
      appSignOn: {
        access: "ALLOW",
        verificationMethod: { type: "ASSURANCE", factorMode: "1FA", reauthenticateIn: "PT12H", constraints: [] },
        keepMeSignedIn: { postAuth: "NOT_ALLOWED" },
      },
    },
  },
  PROFILE_ENROLLMENT: {
    conditions: null,
    actions: {
      profileEnrollment: {
        access: "ALLOW",
        preRegistrationInlineHooks: null,
        profileAttributes: [{ name: "email", label: "Email", required: true }],
        targetGroupIds: null,
        unknownUserAction: "DENY",
        activationRequirements: { emailVerification: true },
        uiSchemaId: null,
      },
    },
  },
  DEVICE_SIGNAL_COLLECTION: {
    conditions: { ...ANYWHERE },
    actions: { deviceSignalCollection: { deviceSignalProviders: [] } },
  },
  ENTITY_RISK: { conditions: { ...ANYBODY }, actions: { entityRisk: { actions: [] } } },
  POST_AUTH_SESSION: { conditions: { ...ANYBODY }, actions: { postAuthSession: { failureActions: [] } } },
  SESSION_VIOLATION_DETECTION: {
    conditions: { ...ANYWHERE },
    actions: { sessionViolationDetection: { policyEvaluation: { enabled: true } } },
  },
  CLIENT_UPDATE: {
    conditions: null,
    actions: { updateControls: { actions: [{ action: "OKTA_VERIFY_UPDATE", value: "ALLOW" }] } },
  },
  IDENTITY_CLAIM_SOURCING: { conditions: null, actions: { claimSourcing: { redirectType: "IDP_DISCOVERY" } } },
};

/** Who a rule of an app sign-in policy is for when it does not say so (recorded); the catch-all has no conditions. */
const ANY_RISK = { riskScore: { level: "ANY" }, userType: { include: [], exclude: [] } };

/** A rule of an administrator: what is said, and what is standard for the rest (recorded). */
export function newRule(
  type: PolicyType,
  said: { conditions: Json | null | undefined; actions: Json | undefined },
): { conditions: Json; actions: Json } {
  const { conditions } = RULES[type];
  const standard = type === "ACCESS_POLICY" ? { ...ANYBODY, ...ANYWHERE, ...ANY_RISK } : (conditions ?? {});
  const whole = { ...standard, ...said.conditions };
  return {
    conditions: type === "ACCESS_POLICY" ? accessConditions(whole) : whole,
    actions: newActions(type, said.actions),
  };
}

/** The actions of a rule of an administrator: what is said, and what is standard for the rest (recorded). */
export function newActions(type: PolicyType, said: Json | undefined): Json {
  const actions = filledIn(RULES[type].actions, said, 2) ?? {};
  if (type !== "ACCESS_POLICY" || !isObject(actions.appSignOn)) return actions;
  const { verificationMethod } = actions.appSignOn;
  if (!isObject(verificationMethod) || verificationMethod.type !== "ASSURANCE") return actions;
  const method = { reauthenticateIn: "PT12H", ...verificationMethod };
  const constraints = "constraints" in method ? { constraints: eachRequired(method.constraints) } : {};
  return { ...actions, appSignOn: { ...actions.appSignOn, verificationMethod: { ...method, ...constraints } } };
}

/** Okta says of each constraint whether it is required (the description's examples). */
function eachRequired(constraints: unknown): unknown {
  if (!Array.isArray(constraints)) return constraints;
  return constraints.map((constraint: Json) =>
    Object.fromEntries(
      Object.entries(constraint).map(([name, part]) => [name, isObject(part) ? { required: true, ...part } : part]),
    ),
  );
}

/** Of an app sign-in rule Okta leaves out empty lists of people, and says which platforms are excluded (recorded). */
function accessConditions(conditions: Json): Json {
  const { people, platform } = conditions as { people?: Record<string, Json>; platform?: Json };
  const kept = Object.entries(people ?? {}).map(([kind, lists]) => {
    const full = Object.entries(lists ?? {}).filter(([, ids]) => !Array.isArray(ids) || ids.length > 0);
    return [kind, { ...(kind === "users" && { exclude: [] }), ...Object.fromEntries(full) }] as const;
  });
  return {
    ...conditions,
    ...(people !== undefined && {
      people: { ...ANYBODY.people, ...Object.fromEntries(kept.filter(([, lists]) => Object.keys(lists).length > 0)) },
    }),
    ...(platform !== undefined && { platform: { include: [], exclude: [], ...platform } }),
  };
}

/** Conditions and actions of a rule that says nothing itself: of the catch-all above all. */
export function defaultRule(type: PolicyType): { conditions: Json | null; actions: Json } {
  return RULES[type];
}
