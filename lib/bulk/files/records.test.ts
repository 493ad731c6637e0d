import { describe, expect, test } from "vitest";
import { suggestMapping } from "./headings.ts";
import { readRecords } from "./records.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** In pieces of one byte, as the worst of networks would. */
async function read(file: Uint8Array, size = 1): Promise<string[][]> {
  async function* pieces() {
    for (let start = 0; start < file.length; start += size) yield file.subarray(start, start + size);
  }
  return await Array.fromAsync(readRecords(pieces()));
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const file = new Uint8Array(2 + text.length * 2);
  const view = new DataView(file.buffer);
  view.setUint16(0, 0xfeff, !bigEndian);
  for (const [index, character] of [...text].entries()) {
    view.setUint16(2 + index * 2, character.charCodeAt(0), !bigEndian);
  }
  return file;
}

describe("what can be read", () => {
  test.each([
    [
      "commas",
      "name,login\nAnn,ann@x.example",
      [
        ["name", "login"],
        ["Ann", "ann@x.example"],
      ],
    ],
    [
      "semicolons and CRLF",
      "Email;City\r\nann@x.example;Oslo\r\n\r\n",
      [
        ["Email", "City"],
        ["ann@x.example", "Oslo"],
      ],
    ],
    [
      "several values in one cell",
      "login,groups\nann,A;B;C",
      [
        ["login", "groups"],
        ["ann", "A;B;C"],
      ],
    ],
    [
      "tabs",
      "a\tb\n1\t2,5",
      [
        ["a", "b"],
        ["1", "2,5"],
      ],
    ],
    ["a mark at the start", "\uFEFFlogin\nann", [["login"], ["ann"]]],
    [
      "quotes, and commas and lines inside",
      'name,note\n"Lee, Ann","two\nlines"',
      [
        ["name", "note"],
        ["Lee, Ann", "two\nlines"],
      ],
    ],
    ["letters of several bytes", "name\nÅse Østby 李", [["name"], ["Åse Østby 李"]]],
    [
      "rows without a value, below a list from a spreadsheet",
      "login;city\nann;Oslo\n;\n ; \n",
      [
        ["login", "city"],
        ["ann", "Oslo"],
      ],
    ],
    ["nothing", "", []],
  ])("%s", async (_, text, records) => {
    expect(await read(bytes(text))).toEqual(records);
  });

  test.each([true, false])("UTF-16 with its mark, big-endian: %s", async (bigEndian) => {
    expect(await read(utf16("login\nåse@x.example", bigEndian))).toEqual([["login"], ["åse@x.example"]]);
  });
});

describe("what cannot, each with its own words", () => {
  test.each([
    ["an unclosed quote", bytes('login\n"ann@x.example\nbob@x.example'), /line \d+.*quote/],
    ["an unclosed quote in a large file", bytes(`login\n"ann\n${"bob@x.example\n".repeat(40_000)}`), /line \d+.*quote/],
    ["NUL", bytes("login\nbob\nann\0@x.example"), /Line 3 has NUL/],
    ["a cell of 5 MB", bytes(`login\n${"x".repeat(100_000)}`), /cell in line 2 is longer/],
    ["more columns than any list has", bytes(`a${",".repeat(600)}`), /Line 1 has more than 500 columns/],
    ["bytes that are no text", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x80]), /UTF-8/],
  ])("%s", async (_, file, words) => {
    await expect(read(file, 65_536)).rejects.toThrow(words);
  });
});

describe("which column is what", () => {
  const column = (key: string, title = key) => ({ key, title, hint: null, required: false });
  const columns = [
    column("who"),
    column("profile.employeeNumber", "Employee number"),
    column("groups"),
    column("profile.email"),
  ];

  test.each([
    [
      ["Name", "Login", "Employee Number"],
      [
        [1, "who"],
        [2, "profile.employeeNumber"],
      ],
    ],
    [
      ["employee_number", "E-Mail", "Groups"],
      [
        [1, "who"],
        [0, "profile.employeeNumber"],
        [2, "groups"],
      ],
    ],
    [
      ["id", "email"],
      [
        [0, "who"],
        [1, "profile.email"],
      ],
    ],
    [["colour"], []],
    [
      ["Surname", "Vorname", "E-Mail Address", "Employee #"],
      [
        [2, "who"],
        [3, "profile.employeeNumber"],
      ],
    ],
  ])("%j", (headings, expected) => {
    expect(suggestMapping(headings, columns).map(({ column: at, to }) => [at, to])).toEqual(expected);
  });

  test("someone new is described as directories and HR systems export people", () => {
    const person = ["firstName", "lastName", "email", "department", "login"].map((name) => column(`profile.${name}`));
    const headings = ["Surname", "Given name", "E-mail address", "Dept."];
    expect(suggestMapping(headings, person).map(({ column: at, to }) => [at, to])).toEqual([
      [1, "profile.firstName"],
      [0, "profile.lastName"],
      [2, "profile.email"],
      [3, "profile.department"],
    ]);
  });

  test("a lone column without a heading names people", () => {
    expect(suggestMapping(null, columns)).toEqual([{ column: 0, to: "who" }]);
  });
});
