import { ALL_OPERATIONS } from "#lib/operations/declarations/registry.ts";
import { ALL_READS } from "#lib/operations/reads/registry.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { OPERATION_TITLES } from "#lib/schemas/vocabulary/operations.ts";
import { READ_TITLES } from "#lib/schemas/vocabulary/reads.ts";
import { ROLES, type Role } from "#lib/schemas/vocabulary/roles.ts";

/** One right: what may be done, by whom, and what Okta is asked for. */
export type Permission = {
  id: string;
  title: string;
  endpoints: readonly string[];
  roles: readonly Role[];
  /** What is said of a right that not all of those roles have fully. */
  note: string | null;
  risk: "read" | "routine" | "credential" | "destructive";
  asksReason: boolean;
};

export type PermissionGroup = { title: string; permissions: Permission[] };

const AREAS: Record<string, string> = {
  user: "People",
  userType: "People",
  userSchema: "People",
  factor: "Factors",
  group: "Groups",
  groupRule: "Groups",
  app: "Apps",
  log: "System Log",
  policy: "Policies",
  realm: "Realms",
  eventHook: "Event hooks",
  raw: "Anything else",
};

/** Every right there is, as the operations declare it, by what it is about. */
export function permissionMatrix(): PermissionGroup[] {
  const all: Permission[] = [
    ...ALL_OPERATIONS.map((operation) => ({
      id: operation.id,
      title: OPERATION_TITLES[operation.id],
      endpoints: operation.endpoints,
      roles: ROLES.filter((role) => mayPerform(role, operation)),
      note: operation.ownersAlone?.note ?? null,
      risk: operation.risk,
      asksReason: operation.asks.reason === "required",
    })),
    ...ALL_READS.map((read) => ({
      id: read.id,
      title: READ_TITLES[read.id],
      endpoints: read.endpoints,
      roles: ROLES,
      note: null,
      risk: "read" as const,
      asksReason: false,
    })),
  ];
  const byArea = Map.groupBy(all, ({ id }) => AREAS[id.split(".")[0] ?? ""] ?? "Other");
  return [...byArea].map(([title, permissions]) => ({ title, permissions }));
}
