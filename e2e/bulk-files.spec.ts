import { expect, test } from "./fixtures.ts";

// What people's spreadsheets hand out, and what hostile ones do, sent as a browser sends them.
test.use({ role: "admin" });

const MOST_ROWS = 100_000;
const logins = (count: number) => Array.from({ length: count }, (_, index) => `p${index}@x.example`).join("\n");
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);

type File = { headings: string[]; rows: number };

const READABLE: readonly (readonly [string, string | Buffer, File])[] = [
  [
    "a mark at its start and Windows' line ends",
    "\uFEFFlogin;city\r\nann@x.example;Oslo\r\n",
    file(1, "login", "city"),
  ],
  [
    "UTF-16, as spreadsheets save “Unicode text”",
    utf16("login\tcity\nåse@x.example\tTromsø\n"),
    file(1, "login", "city"),
  ],
  ["a heading that is no plain name", "login,__proto__\nann@x.example,{}", file(1, "login", "__proto__")],
  ["as many rows as there may be", `login\n${logins(MOST_ROWS)}`, file(MOST_ROWS, "login")],
];

const UNREADABLE: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ["nothing", "", /empty/],
  ["headings alone", "login,city\n", /no rows below/],
  ["one row too many", `login\n${logins(MOST_ROWS + 1)}`, /more than 100,000 rows/],
  ["a quote that is never closed", `login\n${logins(2_000)}\n"ann@x.example\n`, /line 2\d\d\d.*quote/i],
  ["NUL characters", "login\nann\0@x.example", /NUL/],
  ["half a letter", Buffer.concat([Buffer.from("login\nann"), Buffer.from([0xed, 0xa0, 0x80])]), /text/i],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), /text|NUL/i],
  ["a cell of five million letters", `login\n${"x".repeat(5_000_000)}`, /longer than/],
];

function file(rows: number, ...headings: string[]): File {
  return { rows, headings };
}

for (const [what, data, read] of READABLE) {
  test(`a file is read that has ${what}`, async ({ page, baseURL }) => {
    const answer = await page.request.post("/api/bulk/files?name=a.csv", { headers: { origin: baseURL! }, data });
    expect(await answer.json()).toMatchObject(read);
  });
}

for (const [what, data, words] of UNREADABLE) {
  test(`a file is refused in words that has ${what}`, async ({ page, baseURL }) => {
    const answer = await page.request.post("/api/bulk/files?name=a.csv", { headers: { origin: baseURL! }, data });
    expect(answer.status()).toBe(409);
    expect(JSON.stringify(await answer.json())).toMatch(words);
  });
}
