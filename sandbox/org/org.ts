import type {
  AccessCode,
  App,
  AppGroup,
  AppUser,
  Factor,
  Group,
  GroupOwner,
  GroupRule,
  OrgData,
  Phone,
  Push,
  RoleAssignment,
  Session,
  User,
} from "../model.ts";
import type { Timestamp } from "../timestamp.ts";
import type {
  ApiToken,
  Authenticator,
  CustomRole,
  Device,
  EventHook,
  LinkedObject,
  Policy,
  PolicyMapping,
  PolicyRule,
  ProfileSchema,
  Realm,
  RealmAssignment,
  ResourceSet,
  ServiceApp,
  Setting,
  UserLink,
  UserType,
} from "../model-settings.ts";
import { Emails } from "./emails.ts";
import { Grouping } from "./grouping.ts";
import { Logins } from "./logins.ts";
import { SystemLog } from "./system-log.ts";
import { Table } from "./table.ts";

/** A row of the membership table: `OrgData` has them in this shape. */
export type MembershipRow = OrgData["memberships"][number];

export type OrgSettings = {
  /** Origin without a trailing slash; every link of an answer begins with it. */
  url: string;
  /** The clock; tests may bring their own. */
  now?: () => Date;
  /** How long an asynchronous deactivation or deletion (`Prefer: respond-async`) takes, in milliseconds. */
  transitionMs?: number;
};

/** The org's own id: also that of the identity provider that its people sign in with. */
export const ORG_ID = "00osandbox0000000000";

/** Key of a row that relates two things. */
export function pairKey(left: string, right: string): string {
  return `${left}/${right}`;
}

/**
 * The state of the org: its tables and the indexes over them. The rules of what may change how are in the folders
 * beside this file, one change a function; code that changes a table without them must follow Okta's rules itself.
 */
export class Org {
  readonly users = new Table<User>("users", (row) => row.id);
  readonly groups = new Table<Group>("groups", (row) => row.id);
  readonly memberships = new Table<MembershipRow>("memberships", (row) => pairKey(row.groupId, row.userId));
  readonly rules = new Table<GroupRule>("rules", (row) => row.id);
  readonly apps = new Table<App>("apps", (row) => row.id);
  readonly appUsers = new Table<AppUser>("appUsers", (row) => pairKey(row.appId, row.userId));
  readonly appGroups = new Table<AppGroup>("appGroups", (row) => pairKey(row.appId, row.groupId));
  readonly groupOwners = new Table<GroupOwner>("groupOwners", (row) => pairKey(row.groupId, row.id));
  readonly factors = new Table<Factor>("factors", (row) => row.id);
  readonly roles = new Table<RoleAssignment>("roles", (row) => pairKey(row.assigneeId, row.id));
  readonly userTypes = new Table<UserType>("userTypes", (row) => row.id);
  readonly schemas = new Table<ProfileSchema>("schemas", (row) => row.id);
  readonly realms = new Table<Realm>("realms", (row) => row.id);
  readonly realmAssignments = new Table<RealmAssignment>("realmAssignments", (row) => row.id);
  readonly policies = new Table<Policy>("policies", (row) => row.id);
  readonly policyRules = new Table<PolicyRule>("policyRules", (row) => row.id);
  readonly policyMappings = new Table<PolicyMapping>("policyMappings", (row) => row.id);
  readonly customRoles = new Table<CustomRole>("customRoles", (row) => row.id);
  readonly eventHooks = new Table<EventHook>("eventHooks", (row) => row.id);
  readonly devices = new Table<Device>("devices", (row) => row.id);
  readonly zones = new Table<Setting>("zones", (row) => row.id);
  readonly logStreams = new Table<Setting>("logStreams", (row) => row.id);
  readonly serviceApps = new Table<ServiceApp>("serviceApps", (row) => row.clientId);
  readonly authenticators = new Table<Authenticator>("authenticators", (row) => row.id);
  readonly apiTokens = new Table<ApiToken>("apiTokens", (row) => row.id);
  readonly accessCodes = new Table<AccessCode>("accessCodes", (row) => row.id);
  readonly resourceSets = new Table<ResourceSet>("resourceSets", (row) => row.id);
  readonly linkedObjects = new Table<LinkedObject>("linkedObjects", (row) => row.primary.name);
  readonly links = new Table<UserLink>("links", (row) => pairKey(row.relation, row.userId));
  readonly sessions = new Table<Session>("sessions", (row) => row.id);
  readonly pushes = new Table<Push>("pushes", (row) => row.id);
  readonly phones = new Table<Phone>("phones", (row) => row.userId);

  readonly logins = new Logins(this.users);
  readonly emails = new Emails(this.users);
  readonly membersOfGroup = new Grouping(
    this.memberships,
    (row) => row.groupId,
    (row) => row.userId,
  );
  readonly groupsOfMember = new Grouping(
    this.memberships,
    (row) => row.userId,
    (row) => row.groupId,
  );
  readonly usersOfApp = new Grouping(
    this.appUsers,
    (row) => row.appId,
    (row) => row.userId,
  );
  readonly appsOfUser = new Grouping(
    this.appUsers,
    (row) => row.userId,
    (row) => row.appId,
  );
  readonly groupsOfApp = new Grouping(
    this.appGroups,
    (row) => row.appId,
    (row) => row.groupId,
  );
  readonly appsOfGroup = new Grouping(
    this.appGroups,
    (row) => row.groupId,
    (row) => row.appId,
  );
  readonly factorsOfUser = new Grouping(
    this.factors,
    (row) => row.userId,
    (row) => row.id,
  );
  readonly rolesOfAssignee = new Grouping(
    this.roles,
    (row) => row.assigneeId,
    (row) => pairKey(row.assigneeId, row.id),
  );
  readonly sessionsOfUser = new Grouping(
    this.sessions,
    (row) => row.userId,
    (row) => row.id,
  );

  readonly log = new SystemLog();
  readonly url: string;
  readonly transitionMs: number;
  /** Who owns the API token; see `OrgData`. */
  apiTokenOwnerId = "";
  defaultUserTypeId = "";
  madeAt: Timestamp = "";
  /** The built-in group that everyone is in without a membership of their own. */
  everyoneId: string | undefined;
  /** True while `load` fills the tables: those are no changes of the org. */
  isLoading = false;
  readonly #now: () => Date;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(data: OrgData, settings: OrgSettings) {
    this.url = settings.url;
    this.transitionMs = settings.transitionMs ?? 1_000;
    this.#now = settings.now ?? (() => new Date());
    this.load(data);
  }

  /** Every table whose rows outlive the process, in an order in which they can be filled. */
  get tables(): Table<unknown>[] {
    const { users, groups, memberships, rules, apps, appUsers, appGroups, factors, roles } = this;
    const { userTypes, schemas, realms, realmAssignments, policies, policyRules, policyMappings, customRoles } = this;
    const { eventHooks, devices, zones, logStreams, serviceApps, groupOwners } = this;
    const { authenticators, apiTokens, accessCodes, linkedObjects, links, resourceSets } = this;
    return [
      ...[users, groups, memberships, rules, apps, appUsers, appGroups, factors, roles],
      ...[userTypes, schemas, realms, realmAssignments, policies, policyRules, policyMappings, customRoles],
      ...[eventHooks, devices, zones, logStreams, serviceApps, groupOwners],
      ...[authenticators, apiTokens, accessCodes, linkedObjects, links, resourceSets],
    ] as Table<unknown>[];
  }

  /** Replaces the whole content by this data; what was still under way is dropped. */
  load(data: OrgData): void {
    this.close();
    this.isLoading = true;
    for (const table of [...this.tables, this.sessions, this.pushes, this.phones]) table.clear();
    this.apiTokenOwnerId = data.apiTokenOwnerId;
    this.defaultUserTypeId = data.defaultUserTypeId;
    this.madeAt = data.madeAt;
    this.everyoneId = data.groups.find((group) => group.type === "BUILT_IN" && group.profile.name === "Everyone")?.id;
    const memberships = data.memberships.filter((row) => row.groupId !== this.everyoneId);
    const content = { ...data, memberships } as unknown as Record<string, unknown[]>;
    for (const table of this.tables) for (const row of content[table.name] ?? []) table.put(row);
    this.log.replaceAll(data.log);
    this.isLoading = false;
  }

  /** This moment, with milliseconds, as the System Log writes it. */
  nowExactly(): Timestamp {
    return this.#now().toISOString();
  }

  /** This moment to the second: Okta writes the times of people, groups and apps without milliseconds (`.000Z`). */
  now(): Timestamp {
    const now = this.#now();
    now.setUTCMilliseconds(0);
    return now.toISOString();
  }

  /** Does something later, unless the org is closed or loaded again before. */
  later(milliseconds: number, task: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      task();
    }, milliseconds);
    this.#timers.add(timer);
  }

  /** Drops everything that was to be done later. */
  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}
