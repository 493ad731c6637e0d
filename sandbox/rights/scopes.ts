/** The kinds of things OAuth scopes distinguish, as in Okta's API description: `okta.<name>.read` and `.manage`. */
const RESOURCES = [
  "users",
  "groups",
  "apps",
  "logs",
  "policies",
  "roles",
  "schemas",
  "userTypes",
  "realms",
  "realmAssignments",
  "eventHooks",
  "devices",
  "networkZones",
  "logStreams",
  "authenticators",
  "apiTokens",
] as const;

export type ScopedResource = (typeof RESOURCES)[number];

/** Every scope the org's authorization server can grant for the API. */
export const API_SCOPES: readonly string[] = RESOURCES.flatMap((name) => [`okta.${name}.read`, `okta.${name}.manage`]);

const BY_COLLECTION: Record<string, ScopedResource> = {
  users: "users",
  org: "users",
  groups: "groups",
  apps: "apps",
  logs: "logs",
  policies: "policies",
  iam: "roles",
  realms: "realms",
  "realm-assignments": "realmAssignments",
  eventHooks: "eventHooks",
  devices: "devices",
  zones: "networkZones",
  logStreams: "logStreams",
  authenticators: "authenticators",
  "api-tokens": "apiTokens",
};

/**
 * What a request is about and whether it only reads; `path` is without query. Undefined for a path that Okta does not
 * have.
 */
export function accessOf(method: string, path: string): { resource: ScopedResource; reads: boolean } | undefined {
  const [collection = "", first, second] = path.replace(/^\/api\/v1\//, "").split("/");
  const resource = resourceOf(collection, first, second);
  // A simulation is sent as POST and changes nothing.
  const reads = method === "GET" || method === "HEAD" || path === "/api/v1/policies/simulate";
  return resource === undefined ? undefined : { resource, reads };
}

/** The scope a request needs, e.g. `okta.users.read`; `manage` includes it. */
export function scopeFor(access: { resource: ScopedResource; reads: boolean }): string {
  return `okta.${access.resource}.${access.reads ? "read" : "manage"}`;
}

function resourceOf(collection: string, first?: string, second?: string): ScopedResource | undefined {
  if (collection === "meta") {
    if (first === "types") return "userTypes";
    return second === "logStream" ? "logStreams" : "schemas";
  }
  if ((collection === "users" || collection === "groups") && second === "roles") return "roles";
  return BY_COLLECTION[collection];
}
