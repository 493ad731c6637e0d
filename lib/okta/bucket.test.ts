import { expect, test } from "vitest";
import { bucketOf } from "./bucket.ts";

test.each([
  ["GET", "/api/v1/users?search=x", "/users"],
  ["POST", "/api/v1/users", "/users"],
  ["GET", "/api/v1/users/00u1", "GET /users/{id}"],
  ["POST", "/api/v1/users/00u1", "write /users/{id}"],
  ["POST", "/api/v1/users/{id}/lifecycle/suspend", "write /users/{id}"],
  ["GET", "/api/v1/users/00u1/groups", "other /api/v1"],
  ["PUT", "/api/v1/groups/00g1/users/00u1", "other /api/v1"],
  ["GET", "/api/v1/groups/00g1", "/groups/{id}"],
  ["POST", "/api/v1/apps/0oa1/lifecycle/activate", "other /api/v1"],
  ["GET", "/api/v1/logs?since=x", "/logs"],
])("%s %s draws from %s", (method, path, bucket) => {
  expect(bucketOf(method, path)).toBe(bucket);
});
