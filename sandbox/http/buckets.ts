/** The endpoint classes whose rate limits Okta counts apart, and their size a minute (Workforce orgs). */
export const BUCKETS = {
  users: 600,
  userWrite: 600,
  userRead: 2000,
  groups: 500,
  group: 1000,
  apps: 100,
  app: 500,
  logs: 120,
  authn: 600,
  other: 1200,
} as const;

export type Bucket = keyof typeof BUCKETS;

const COLLECTIONS: Record<string, readonly [one: Bucket, all: Bucket]> = {
  groups: ["group", "groups"],
  apps: ["app", "apps"],
  logs: ["logs", "logs"],
  authn: ["authn", "authn"],
};

/** The bucket a request is counted in; `path` is without query. */
export function bucketOf(method: string, path: string): Bucket {
  const [collection = "", id, part] = path.replace(/^\/api\/v1\//, "").split("/");
  if (collection === "users") return userBucket(method, id, part);
  const buckets = COLLECTIONS[collection];
  if (buckets === undefined || part !== undefined) return "other";
  return id === undefined ? buckets[1] : buckets[0];
}

function userBucket(method: string, id: string | undefined, part: string | undefined): Bucket {
  if (id === undefined || id === "") return "users";
  if (part === "lifecycle") return "userWrite";
  if (part !== undefined) return "other";
  return method === "GET" ? "userRead" : "userWrite";
}
