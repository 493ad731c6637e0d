import { describe, expect, test } from "vitest";
import { checkedPath } from "./path.ts";

describe("a raw request stays below this org's own origin", () => {
  test.each(["/api/v1/users", "/api/v1/users/ann@example.com", "/oauth2/v1/clients", "/api/v1/users/me"])(
    "%s is a path",
    (path) => {
      expect(checkedPath(` ${path} `)).toBe(path);
    },
  );

  test.each([
    "https://evil.example/api/v1/users",
    "//evil.example/api",
    "/api//v1",
    "/api/v1/../../x",
    "/api/./v1",
    "/api/v1/users%2f..%2fapps",
    "/api/v1/%2E%2E/x",
    "/api/v1\\users",
    "/api/v1/users?limit=1",
    "/api/v1/users#x",
    "/api/v1/us ers",
    "/api/v1/%00",
    "api/v1/users",
    "",
  ])("%s is not", (path) => {
    expect(() => checkedPath(path)).toThrow(/path/i);
  });
});
