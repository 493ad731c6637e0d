/** Whose calls under `/users` count where: https://developer.okta.com/docs/reference/rl2-limits names them by method. */
const RULES: readonly [pattern: RegExp, read: string, write: string][] = [
  [/^\/api\/v1\/users\/?$/, "/users", "/users"],
  [/^\/api\/v1\/users\/[^/]+$/, "GET /users/{id}", "write /users/{id}"],
  [/^\/api\/v1\/users\/[^/]+\/lifecycle\//, "write /users/{id}", "write /users/{id}"],
  [/^\/api\/v1\/groups\/?$/, "/groups", "/groups"],
  [/^\/api\/v1\/groups\/[^/]+$/, "/groups/{id}", "/groups/{id}"],
  [/^\/api\/v1\/apps\/?$/, "/apps", "/apps"],
  [/^\/api\/v1\/apps\/[^/]+$/, "/apps/{id}", "/apps/{id}"],
  [/^\/api\/v1\/logs/, "/logs", "/logs"],
];

/**
 * Which of Okta's buckets a call draws from, so that one that is empty stops no other.
 * @param path with or without query, with ids or with `{id}` in their place
 */
export function bucketOf(method: string, path: string): string {
  const clean = path.split("?", 1)[0] ?? path;
  const rule = RULES.find(([pattern]) => pattern.test(clean));
  if (!rule) return "other /api/v1";
  return method === "GET" ? rule[1] : rule[2];
}
