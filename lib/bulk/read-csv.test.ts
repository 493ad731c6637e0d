import { describe, expect, test } from "vitest";
import { readTargets } from "./read-csv.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("files that name people", () => {
  test.each([
    ["a heading", "name,Login\nAnn,ann@x.example\nBob,bob@x.example\n", ["ann@x.example", "bob@x.example"]],
    ["no heading and one column", "ann@x.example\nbob@x.example", ["ann@x.example", "bob@x.example"]],
    ["semicolons and CRLF", "Email;City\r\nann@x.example;Oslo\r\n\r\n", ["ann@x.example"]],
    ["a mark at the start", "\uFEFFlogin\nann@x.example", ["ann@x.example"]],
    ["quotes, and commas inside", 'name,login\n"Lee, Ann","ann@x.example"', ["ann@x.example"]],
    ["id before login", "login,id\nann@x.example,00uabcdefghijklmnopq", ["00uabcdefghijklmnopq"]],
    ["rows with too few cells", "name,login\nAnn\nBob,bob@x.example", ["bob@x.example"]],
  ])("%s", (_, text, targets) => {
    expect(readTargets(bytes(text)).targets).toEqual(targets);
  });

  test("UTF-16, as Excel saves “Unicode text”", () => {
    const text = "login\nann@x.example";
    const file = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer),
    ]);
    expect(readTargets(file).targets).toEqual(["ann@x.example"]);
  });

  test("10,000 rows", () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `p${index}@x.example`).join("\n");
    expect(readTargets(bytes(text)).targets).toHaveLength(10_000);
  });
});

describe("files that do not, each with its own words", () => {
  test.each([
    ["nothing", "", /empty/],
    ["only a heading", "login\n", /nobody/],
    ["several columns, none known", "colour,size\nred,2", /headings are: colour, size/],
    ["an unclosed quote", 'login\n"ann@x.example\nbob@x.example', /line \d+.*quote/],
    ["NUL", "login\nann\0@x.example", /NUL/],
    ["10,001 rows", Array.from({ length: 10_001 }, (_, index) => `p${index}`).join("\n"), /more than 10,000/],
    ["a cell of 5 MB", `login\n${"x".repeat(5_000_000)}`, /Entry 1 is longer/],
  ])("%s", (_, text, words) => {
    expect(() => readTargets(bytes(text))).toThrow(words);
  });

  test("bytes that are no text", () => {
    expect(() => readTargets(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x80]))).toThrow(/UTF-8/);
  });
});
