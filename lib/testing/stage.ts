import { createApprovals } from "#lib/approvals/granted.ts";
import { requestOperation } from "#lib/approvals/request-operation.ts";
import { createRecentActivity } from "#lib/audit/counts.ts";
import { createTrail } from "#lib/audit/trail.ts";
import { createCallers } from "#lib/callers/known.ts";
import { createDatabase, type Database } from "#lib/db/client.ts";
import { createTestDatabase } from "#lib/db/testing.ts";
import { createOktaClient } from "#lib/okta/client.ts";
import { apiToken as credentialOf } from "#lib/okta/credentials/api-token.ts";
import type { PerformContext } from "#lib/operations/perform/context.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { User } from "#sandbox/model.ts";
import { startSandbox, type Sandbox } from "#sandbox/start.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";
import type { UserStatus } from "#lib/schemas/vocabulary/user-status.ts";

const NAMES = ["Gatehouse Helpdesk", "Gatehouse Admins", "Gatehouse Auditors", "Gatehouse Owners"];

type AskedRequest = { method: string; path: string; requestId: string; status: number | null; applied: boolean };

/** A sandbox org, a database and what `perform` needs: the scenery of tests that act as the console does. */
export type Stage = {
  sandbox: Sandbox;
  database: Database;
  databaseUrl: string;
  apiToken: string;
  actor(role: Role, changes?: Partial<PersonActor>): PersonActor;
  context(role: Role, changes?: Partial<PersonActor>): PerformContext;
  /** Has someone ask for a second person's agreement to an operation, and a second person agree. @returns its id */
  agreed(asking: PersonActor, request: Parameters<typeof requestOperation>[1]): Promise<string>;
  /** Someone in this state without any admin role, another at each call. */
  somebody(status: UserStatus): User;
  /** Whether someone is neither an administrator nor in one of the console's groups that protect their members. */
  isPlain(user: User): boolean;
  /** Someone who holds an admin role of their own. */
  administrator(): User;
  /** What the org was asked since the last call of this. */
  asked(): Promise<AskedRequest[]>;
  fault(rule: Record<string, unknown>): Promise<void>;
  clearFaults(): Promise<void>;
  close(): Promise<void>;
};

/** Sets the stage on free ports. Search does not lag and there are no rate limits unless told. */
export async function setStage(options: { people?: number; rateLimitPerMinute?: number } = {}): Promise<Stage> {
  const apiToken = "canary-api-token";
  const { people = 300, rateLimitPerMinute = 0 } = options;
  const sandbox = await startSandbox({ apiToken, port: 0, people, rateLimitPerMinute, searchLagMs: 0 });
  const server = await createTestDatabase();
  const database = createDatabase(server.url);
  const okta = createOktaClient({ orgUrl: sandbox.url, credential: credentialOf(apiToken) });
  const trail = createTrail(database, "a key for tests");
  const activity = createRecentActivity(database);
  const approvals = createApprovals(database);
  const callers = createCallers(database);
  const protectedNames = { membership: NAMES, members: ["Gatehouse Admins", "Gatehouse Owners"] };
  const own = { clients: [], roleGroups: NAMES, ownerGroup: "Gatehouse Owners" };
  const guarded = { protectedNames, own };
  const used = new Set<string>();
  let askedUntil = 0;

  async function control(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = { authorization: `SSWS ${apiToken}`, ...(body ? { "content-type": "application/json" } : {}) };
    return await fetch(`${sandbox.url}/_sandbox/${path}`, {
      method,
      headers,
      body: body ? JSON.stringify(body) : null,
    });
  }

  const actor = (role: Role, changes: Partial<PersonActor> = {}): PersonActor => ({
    kind: "person",
    id: `00uactor${role}`,
    login: `${role}@example.com`,
    name: role,
    role,
    sessionId: "session",
    authenticatedAt: new Date(),
    ...changes,
  });

  const isAdministrator = (user: User) =>
    sandbox.org.rolesOfAssignee.of(user.id).size > 0 ||
    sandbox.org.groupsOfMember
      .of(user.id)
      .all()
      .some((groupId) => {
        const name = sandbox.org.groups.get(groupId)?.profile.name ?? "";
        return sandbox.org.rolesOfAssignee.of(groupId).size > 0 || protectedNames.members.includes(name);
      });

  return {
    sandbox,
    database,
    databaseUrl: server.url,
    apiToken,
    actor,
    context: (role, changes) => ({
      actor: actor(role, changes),
      okta,
      consoleOkta: okta,
      trail,
      activity,
      approvals,
      callers,
      ...guarded,
    }),
    async agreed(asking, request) {
      const own = { actor: asking, okta, consoleOkta: okta, trail, activity, approvals, callers, ...guarded, database };
      const id = await requestOperation(own, request);
      await database.approval.update({
        where: { id },
        data: { status: "APPROVED", deciderLogin: "second@example.com" },
      });
      return id;
    },
    isPlain: (user) => !isAdministrator(user),
    somebody(status) {
      const found = sandbox.org.users
        .values()
        .find(
          (user) =>
            user.status === status && !used.has(user.id) && user.provider.type === "OKTA" && !isAdministrator(user),
        );
      if (!found) throw new Error(`Nobody is left who is ${status}.`);
      used.add(found.id);
      return found;
    },
    administrator() {
      const found = sandbox.org.users
        .values()
        .find(
          (user) =>
            user.status === "ACTIVE" &&
            sandbox.org.rolesOfAssignee.of(user.id).size > 0 &&
            !user.profile.login.startsWith("svc-"),
        );
      if (!found) throw new Error("The org has no administrator.");
      return found;
    },
    async asked() {
      const answer = await control("GET", `requests?since=${askedUntil}`);
      const { latest, requests } = (await answer.json()) as { latest: number; requests: AskedRequest[] };
      askedUntil = latest;
      return requests.filter(({ path }) => path.startsWith("/api/"));
    },
    fault: async (rule) => void (await control("POST", "faults", [rule])),
    clearFaults: async () => void (await control("DELETE", "faults")),
    async close() {
      await database.$disconnect();
      await server.close();
      await sandbox.close();
    },
  };
}
