import type { Timestamp } from "./timestamp.ts";
import type {
  ApiToken,
  Authenticator,
  CustomRole,
  Device,
  EventHook,
  Policy,
  PolicyMapping,
  PolicyRule,
  ProfileSchema,
  Realm,
  RealmAssignment,
  ServiceApp,
  Setting,
  UserType,
} from "./model-settings.ts";

/**
 * What a sandbox org holds. The shapes are Okta's own wire shapes where Okta has one (so an answer is the stored
 * value plus its `_links`), and plain relations where Okta only shows them through endpoints.
 */

export type UserStatus =
  | "STAGED"
  | "PROVISIONED"
  | "ACTIVE"
  | "RECOVERY"
  | "PASSWORD_EXPIRED"
  | "LOCKED_OUT"
  | "SUSPENDED"
  | "DEPROVISIONED";

export type UserProfile = {
  login: string;
  email: string;
  firstName: string | null;
  lastName: string | null;
  [attribute: string]: unknown;
};

export type User = {
  id: string;
  status: UserStatus;
  transitioningToStatus?: UserStatus | null;
  created: Timestamp;
  activated: Timestamp | null;
  statusChanged: Timestamp | null;
  lastLogin: Timestamp | null;
  lastUpdated: Timestamp;
  passwordChanged: Timestamp | null;
  typeId: string;
  realmId: string | null;
  profile: UserProfile;
  provider: { type: string; name: string };
  /** The sandbox's own: what signing in needs. Never part of an answer. */
  secret: {
    /** Plain text, because this is a toy org with invented people; `null`: no password set yet. */
    password: string | null;
    /** A password that was created from a hash: nobody can sign in with it here, but the person has one. */
    importedHash?: Record<string, unknown>;
    recoveryQuestion: string | null;
    recoveryAnswer: string | null;
    failedSignIns: number;
    /** True while sign-in from unknown devices is blocked on an otherwise ACTIVE person. */
    unknownDevicesBlocked: boolean;
  };
};

type GroupType = "OKTA_GROUP" | "APP_GROUP" | "BUILT_IN";

export type Group = {
  id: string;
  created: Timestamp;
  lastUpdated: Timestamp;
  lastMembershipUpdated: Timestamp;
  objectClass: string[];
  type: GroupType;
  profile: { name: string; description: string | null; [attribute: string]: unknown };
  /** The app that owns an APP_GROUP. */
  sourceAppId?: string;
};

/** How someone came into a group: by hand, or through rules. No entry: not a member. */
export type Membership = { direct: boolean; ruleIds: string[] };

/** A person or a group that looks after a group. */
export type GroupOwner = {
  groupId: string;
  id: string;
  type: "USER" | "GROUP";
  displayName: string;
  lastUpdated: Timestamp;
};

export type GroupRule = {
  id: string;
  type: "group_rule";
  status: "ACTIVE" | "INACTIVE" | "INVALID";
  name: string;
  created: Timestamp;
  lastUpdated: Timestamp;
  /** Okta Expression Language, e.g. `user.department=="Finance"`. */
  expression: string;
  excludedUserIds: string[];
  groupIds: string[];
};

export type App = {
  id: string;
  name: string;
  label: string;
  status: "ACTIVE" | "INACTIVE";
  created: Timestamp;
  lastUpdated: Timestamp;
  signOnMode: string;
  features: string[];
  settings: Record<string, unknown>;
  /** What its maker has said beside: accessibility, visibility, credentials. */
  said?: Record<string, unknown>;
  /** Where a tile of this app leads. */
  linkUrl: string | null;
};

/** An assignment made to the person. One that comes through a group is worked out from `appGroups`. */
export type AppUser = {
  appId: string;
  userId: string;
  created: Timestamp;
  lastUpdated: Timestamp;
  userName: string | null;
  profile: Record<string, unknown>;
};

export type AppGroup = {
  appId: string;
  groupId: string;
  priority: number;
  lastUpdated: Timestamp;
  /** What everyone who has the app through the group gets of the app's own attributes. */
  profile?: Record<string, unknown>;
};

export type Factor = {
  id: string;
  userId: string;
  factorType: string;
  provider: string;
  vendorName: string;
  status: "ACTIVE" | "PENDING_ACTIVATION" | "INACTIVE";
  created: Timestamp;
  lastUpdated: Timestamp;
  profile: Record<string, unknown>;
  /** What it is checked against and never shown again: a question's answer, an authenticator app's secret. */
  secret?: { answer?: string; sharedSecret?: string };
};

/** A temporary access code of someone who has lost what they sign in with. */
export type AccessCode = {
  id: string;
  userId: string;
  code: string;
  multiUse: boolean;
  created: Timestamp;
  lastUpdated: Timestamp;
  expiresAt: Timestamp;
};

/** A push on its way to someone's Okta Verify, and what came of it. Pushes do not outlive the process. */
export type Push = {
  id: string;
  userId: string;
  factorId: string;
  sentAt: Timestamp;
  expiresAt: Timestamp;
  /** The number to be picked on the phone, where that was asked for. */
  correctAnswer: number | null;
  result: "WAITING" | "SUCCESS" | "REJECTED" | "TIMEOUT";
};

/** What someone does with a push, some time after it came. `expire`: nothing, and its time is over by then. */
export type Phone = { userId: string; answer: "approve" | "reject" | "nothing" | "expire"; afterMs: number };

export type RoleAssignment = {
  id: string;
  type: string;
  label: string;
  status: "ACTIVE";
  created: Timestamp;
  lastUpdated: Timestamp;
  assignmentType: "USER" | "GROUP";
  /** A user id or a group id, as `assignmentType` says. */
  assigneeId: string;
  /** Of a custom role: which one, and over what. */
  custom?: { roleId: string; resourceSetId: string };
  /** What it is limited to: groups by id, apps by id or by the name that all apps of a kind share. */
  targets?: { groups?: string[]; apps?: string[] };
};

export type Session = { id: string; userId: string; created: Timestamp };

/** One System Log event, in Okta's own shape. */
export type LogEvent = {
  uuid: string;
  published: Timestamp;
  eventType: string;
  version: "0";
  severity: "DEBUG" | "INFO" | "WARN" | "ERROR";
  legacyEventType: string | null;
  displayMessage: string;
  actor: { id: string; type: string; alternateId: string; displayName: string; detailEntry: null };
  client: Record<string, unknown>;
  device: null;
  authenticationContext: Record<string, unknown>;
  outcome: { result: string; reason: string | null };
  target:
    | {
        id: string;
        type: string;
        alternateId: string;
        displayName: string;
        detailEntry: Record<string, unknown> | null;
      }[]
    | null;
  transaction: { type: string; id: string; detail: Record<string, unknown> };
  debugContext: { debugData: Record<string, unknown> };
  securityContext: Record<string, unknown>;
  request: { ipChain: Record<string, unknown>[] };
};

/** Everything a freshly made org consists of; what the generator makes and the org starts from. */
export type OrgData = {
  /** The moment the org was made; every generated time lies before it. */
  madeAt: Timestamp;
  /** The service account that owns the API token: the actor of every change made with it. */
  apiTokenOwnerId: string;
  /** The `typeId` of every generated person: the org's default user type. */
  defaultUserTypeId: string;
  users: User[];
  groups: Group[];
  /** Without those of Everyone, in which all people are. */
  memberships: { groupId: string; userId: string; membership: Membership }[];
  rules: GroupRule[];
  apps: App[];
  appUsers: AppUser[];
  appGroups: AppGroup[];
  factors: Factor[];
  roles: RoleAssignment[];
  userTypes: UserType[];
  schemas: ProfileSchema[];
  realms: Realm[];
  realmAssignments: RealmAssignment[];
  policies: Policy[];
  policyRules: PolicyRule[];
  policyMappings: PolicyMapping[];
  customRoles: CustomRole[];
  eventHooks: EventHook[];
  devices: Device[];
  zones: Setting[];
  logStreams: Setting[];
  serviceApps: ServiceApp[];
  authenticators: Authenticator[];
  apiTokens: ApiToken[];
  /** Ascending by `published`. */
  log: LogEvent[];
};

/** One of the invented people made for signing in to the console with. */
export type DemoPerson = {
  role: "helpdesk" | "admin" | "auditor" | "owner" | "none";
  login: string;
  password: string;
  name: string;
};
