/** Where each room is: a folder, or the glob of single files. */
export const places = {
  app: "app",
  components: "components",
  actions: "lib/actions",
  reads: "lib/reads",
  client: "lib/client",
  auth: "lib/auth",
  operations: "lib/operations",
  bulk: "lib/bulk",
  approvals: "lib/approvals",
  callers: "lib/callers",
  notifications: "lib/notifications",
  audit: "lib/audit",
  syslog: "lib/syslog",
  reconcile: "lib/reconcile",
  settle: "lib/settle",
  policy: "lib/policy",
  services: "lib/services",
  okta: "lib/okta",
  // What other rooms need of the Okta layer without making a call: its shape, its errors, its filter expressions.
  oktaPort: "lib/okta/{port,error,error-messages,expression,bucket}.ts",
  rateBudget: "lib/rate-budget",
  db: "lib/db",
  config: "lib/config",
  secrets: "lib/secrets",
  schemas: "lib/schemas",
  utils: "lib/utils",
  // Puts the instances of a process together, so it knows the rooms it makes them of.
  runtime: "lib/runtime.ts",
  // Stages that tests of several rooms play on.
  testing: "lib/testing",
  proxy: "proxy.ts",
  worker: "worker",
  scripts: "scripts",
  sandbox: "sandbox",
  e2e: "e2e",
  rootConfig: "*.config.{ts,mjs}",
} as const;

export type RoomName = keyof typeof places;

interface Room {
  may: readonly RoomName[];
  /** Rooms of which it may import types only. */
  types?: readonly RoomName[];
}

const base = ["schemas", "utils"] as const;
const domain = [
  "operations",
  "services",
  "policy",
  "audit",
  "bulk",
  "approvals",
  "callers",
  "notifications",
  "syslog",
  "reconcile",
  "settle",
  "oktaPort",
  "config",
  ...base,
] as const;
const edge = ["actions", "reads", "client", "auth", "runtime"] as const;

/**
 * What each room may import in addition to itself. Lint enforces it, and a test plants an import in every direction
 * that is not here to see that lint does.
 */
export const rooms: Record<RoomName, Room> = {
  app: { may: ["components", "operations", "policy", "audit", "bulk", "syslog", "config", ...edge, ...base] },
  components: { may: ["utils"], types: ["schemas"] },
  actions: { may: ["auth", "runtime", ...domain] },
  reads: { may: ["auth", "runtime", ...domain], types: ["okta"] },
  client: { may: ["actions", ...base], types: ["reads"] },
  auth: { may: ["runtime", "db", ...domain] },
  operations: { may: ["policy", "services", "audit", "oktaPort", ...base] },
  bulk: { may: ["approvals", "operations", "services", "policy", "audit", "db", "oktaPort", ...base] },
  approvals: { may: ["notifications", "operations", "services", "policy", "audit", "db", "oktaPort", ...base] },
  callers: { may: ["operations", "services", "audit", "db", "oktaPort", ...base] },
  notifications: { may: ["db", ...base] },
  audit: { may: ["db", ...base] },
  syslog: { may: ["services", "audit", "notifications", "db", "oktaPort", ...base] },
  reconcile: { may: ["operations", "syslog", "audit", "policy", "db", "oktaPort", ...base] },
  settle: { may: ["operations", "audit", "db", "oktaPort", ...base] },
  policy: { may: ["schemas"] },
  services: { may: ["okta", "oktaPort", ...base] },
  okta: { may: ["oktaPort", "config", ...base] },
  oktaPort: { may: ["okta", "config", ...base] },
  // The okta layer itself knows no database.
  rateBudget: { may: ["okta", "oktaPort", "db", ...base] },
  db: { may: base },
  config: { may: base },
  secrets: { may: ["db", ...base] },
  schemas: { may: ["utils"] },
  utils: { may: [] },
  runtime: { may: ["okta", "rateBudget", "db", "secrets", ...domain] },
  testing: { may: ["okta", "rateBudget", "db", "secrets", "sandbox", ...edge, ...domain] },
  proxy: { may: ["auth", "config", ...base] },
  worker: { may: ["okta", "db", ...edge, ...domain] },
  scripts: { may: ["okta", "rateBudget", "db", "runtime", "sandbox", ...domain] },
  sandbox: { may: [] },
  // Where the product under test is, is said by the configuration of its runner.
  e2e: { may: ["scripts", "sandbox", "rootConfig", ...base] },
  rootConfig: { may: ["scripts"] },
};
