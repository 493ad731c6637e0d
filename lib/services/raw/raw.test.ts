import { describe, expect, test } from "vitest";
import { checkedHeaders } from "./headers.ts";
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
    "/api/v1/%252e%252e/x",
    "/api/v1/%25252fx",
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

describe("headers of a raw request", () => {
  test("go along, with their names in lower case", () => {
    const typed = { "If-Match": 'W/"1"', Prefer: "respond-async", "Accept-Language": "de" };
    const sent = { "if-match": 'W/"1"', prefer: "respond-async", "accept-language": "de" };
    expect(checkedHeaders(typed)).toEqual(sent);
  });

  test.each([
    "Authorization",
    "authorization ",
    "Cookie",
    "Host",
    "X-Forwarded-Host",
    "X-HTTP-Method-Override",
    "X-Method-Override",
    "X-HTTP-Method",
    "DPoP",
    "Transfer-Encoding",
    "Content-Length",
    "Content-Type",
    "Proxy-Authorization",
    "x y",
    "",
  ])("but not “%s”", (name) => {
    expect(() => checkedHeaders({ [name]: "x" })).toThrow(/header/);
  });

  test.each(["a\r\nx-injected: 1", "\u0000", "é"])("nor the value %j", (value) => {
    expect(() => checkedHeaders({ "x-other": value })).toThrow(/line break/);
  });
});
