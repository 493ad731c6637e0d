import type { Timestamp } from "./timestamp.ts";
import type { Attribute } from "./org/users/base-attributes.ts";

/**
 * What administrators set up in an org in addition to people, groups and apps. Shapes are Okta's wire shapes without
 * links.
 */
export type UserType = {
  id: string;
  name: string;
  displayName: string;
  description: string | null;
  default: boolean;
  createdBy: string;
  lastUpdatedBy: string;
  created: Timestamp;
  lastUpdated: Timestamp;
};

/** The attributes a profile may have. The one of a user type has the type's id with `osc` instead of `oty`. */
export type ProfileSchema = {
  /** `osc…` for a user type, `group` for groups, an app's own id for what the app keeps of its people. */
  id: string;
  created: Timestamp;
  lastUpdated: Timestamp;
  base: Record<string, Attribute>;
  custom: Record<string, Attribute>;
};

export type Realm = {
  id: string;
  created: Timestamp;
  lastUpdated: Timestamp;
  isDefault: boolean;
  profile: { name: string; realmType?: "PARTNER" | "DEFAULT"; domains?: string[] };
};

/** A rule that puts people into a realm. */
export type RealmAssignment = {
  id: string;
  name: string;
  status: "ACTIVE" | "INACTIVE";
  isDefault: boolean;
  priority: number;
  created: Timestamp;
  lastUpdated: Timestamp;
  /** Mail domains of the realm; only answered. */
  domains?: string[];
  conditions: Record<string, unknown>;
  actions: { assignUserToRealm: { realmId: string } };
};

export const policyTypes = [
  "ACCESS_POLICY",
  "ENTITY_RISK",
  "IDP_DISCOVERY",
  "MFA_ENROLL",
  "OKTA_SIGN_ON",
  "PASSWORD",
  "POST_AUTH_SESSION",
  "PROFILE_ENROLLMENT",
  "DEVICE_SIGNAL_COLLECTION",
  "SESSION_VIOLATION_DETECTION",
  "CLIENT_UPDATE",
  "IDENTITY_CLAIM_SOURCING",
] as const;

export type PolicyType = (typeof policyTypes)[number];

type Ranked = {
  id: string;
  status: "ACTIVE" | "INACTIVE";
  name: string;
  /** 1 is looked at first; the system's own comes last. */
  priority: number;
  system: boolean;
  conditions: Record<string, unknown> | null;
  created: Timestamp;
  lastUpdated: Timestamp;
};

/** A policy; what depends on its type stands in `settings`, as sent. */
export type Policy = Ranked & {
  type: PolicyType;
  description: string | null;
  settings?: Record<string, unknown>;
};

/** A rule of a policy; its type is that of the policy, but `SIGN_ON` for OKTA_SIGN_ON. */
export type PolicyRule = Ranked & { policyId: string; type: string; actions: Record<string, unknown> };

/** A resource (an app) that a policy applies to. */
export type PolicyMapping = { id: string; policyId: string; resourceId: string };

/** What a permission of a custom role includes or excludes, e.g. attributes of the profile; as sent. */
export type PermissionConditions = Record<string, unknown> | null;

/** A custom admin role. */
export type CustomRole = {
  id: string;
  label: string;
  description: string;
  permissions: string[];
  /** To which resources a permission is limited, by its name. */
  conditions?: Record<string, PermissionConditions>;
  created: Timestamp;
  lastUpdated: Timestamp;
};

export type EventHook = {
  id: string;
  status: "ACTIVE" | "INACTIVE";
  verificationStatus: "UNVERIFIED" | "VERIFIED";
  name: string;
  description: string | null;
  created: Timestamp;
  createdBy: string;
  lastUpdated: Timestamp;
  events: {
    type: "EVENT_TYPE";
    items: string[];
    filter: { type: string; eventFilterMap: EventHookFilter[] } | null;
  };
  channel: {
    uri: string;
    headers: { key: string; value: string }[];
    /** The header that carries the secret; null for none. */
    authScheme: { type: "HEADER"; key: string; value: string } | null;
  };
};

export type EventHookFilter = { event: string; condition: { version: string | null; expression: string } };

export type Device = {
  id: string;
  status: "ACTIVE" | "DEACTIVATED" | "SUSPENDED" | "UNSUSPENDED" | "CREATED";
  created: Timestamp;
  lastUpdated: Timestamp;
  profile: { displayName: string; platform: string; registered: boolean; [attribute: string]: unknown };
  /** Who is enrolled on it. */
  userId: string;
};

/** A network zone or a log stream: kept as answered, without links. */
export type Setting = {
  id: string;
  name: string;
  type: string;
  status: "ACTIVE" | "INACTIVE";
  created: Timestamp;
  lastUpdated: Timestamp;
  [property: string]: unknown;
};

/** An authenticator that an administrator has added to the org. */
export type Authenticator = {
  id: string;
  key: string;
  type: string;
  name: string;
  status: "ACTIVE" | "INACTIVE";
  created: Timestamp;
  lastUpdated: Timestamp;
  settings?: Record<string, unknown>;
  provider?: Record<string, unknown>;
};

/** Something that custom admin roles may be over: by its address where it has one, else by its name (ORN). */
export type SetResource = {
  id: string;
  orn: string;
  href: string | null;
  conditions?: Record<string, unknown>;
  created: Timestamp;
  lastUpdated: Timestamp;
};

/** What a custom admin role is over. */
export type ResourceSet = {
  id: string;
  label: string;
  description: string;
  created: Timestamp;
  lastUpdated: Timestamp;
  resources: SetResource[];
};

/** One side of a relation between people. */
export type Relation = { name: string; title: string; description: string | null; type: "USER" };

/** A relation between people, such as manager and subordinate. */
export type LinkedObject = { primary: Relation; associated: Relation };

/** Who a relation, named by its primary side, leads to from someone. */
export type UserLink = { relation: string; userId: string; primaryId: string };

/** An API token, without what it is. */
export type ApiToken = {
  id: string;
  name: string;
  userId: string;
  clientName: string;
  network: Record<string, unknown>;
  created: Timestamp;
  lastUpdated: Timestamp;
  /** Whether it is the one that the sandbox was started with. */
  isOwn: boolean;
};

/** An app that calls the API in its own name (OAuth 2.0 client credentials with `private_key_jwt`). */
export type ServiceApp = {
  clientId: string;
  label: string;
  /** Public keys. */
  jwks: { keys: Record<string, unknown>[] };
  /** The scopes an administrator granted it. */
  scopes: string[];
  /** Whether its tokens are bound to a key of its own (DPoP). */
  dpopBoundAccessTokens: boolean;
  /** Its standard admin roles. */
  roles: string[];
};
