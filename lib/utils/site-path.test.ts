import { expect, test } from "vitest";
import { sitePath } from "./site-path.ts";

const ORIGIN = "https://gatehouse.example.com";

test.each([
  ["/people?q=ada&status=ACTIVE", "/people?q=ada&status=ACTIVE"],
  [`${ORIGIN}/audit`, "/audit"],
  ["people", "/people"],
])("%s is on this site", (wanted, path) => expect(sitePath(wanted, ORIGIN)).toBe(path));

test.each([
  null,
  "",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/.//evil.example",
  "https://evil.example/people",
  "https://gatehouse.example.com.evil.example/",
  "https://gatehouse.example.com@evil.example/",
  "javascript:alert(1)",
  "http://[",
])("%j leads to the start page", (wanted) => expect(sitePath(wanted, ORIGIN)).toBe("/"));
