import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setBulkStage, type BulkStage } from "#lib/testing/bulk-stage.ts";
import { MOST_TARGETS } from "#lib/schemas/vocabulary/bulk.ts";
import { checkFile } from "./check.ts";
import { readFile } from "./read.ts";
import { receiveFile } from "./receive.ts";

let bulk: BulkStage;
beforeAll(async () => {
  bulk = await setBulkStage();
});
afterAll(() => bulk.close());

const rows = (count: number) => Array.from({ length: count }, (_, index) => `p${index}@x.example`).join("\n");
const kept = () => bulk.stage.database.bulkFile.count();

describe("taken in", () => {
  test("a list without headings, or with them", async () => {
    expect(await bulk.upload("ann@x.example\nbob@x.example")).toMatchObject({ headings: null, rows: 2 });
    const file = await bulk.upload("Name;Login\nAnn;ann@x.example");
    expect(file).toMatchObject({ headings: ["Name", "Login"], rows: 1, first: [["Ann", "ann@x.example"]] });
  });

  test(`${MOST_TARGETS} rows, with the first few to show`, async () => {
    const file = await bulk.upload(`login\n${rows(MOST_TARGETS)}`);
    expect(file.rows).toBe(MOST_TARGETS);
    expect(file.first).toHaveLength(5);
  });

  test("no faster than its rows are stored, so that memory does not grow with it", async () => {
    const { database } = bulk.stage;
    const ROWS_A_PIECE = 1_000;
    let sent = 0;
    let ahead = 0;
    async function* body() {
      yield new TextEncoder().encode("login\n");
      for (let piece = 0; piece < 60; piece += 1) {
        const stored = await database.bulkFileRow.count({ where: { file: { name: "flat.csv" } } });
        ahead = Math.max(ahead, sent - stored);
        sent += ROWS_A_PIECE;
        yield new TextEncoder().encode(`${rows(ROWS_A_PIECE)}\n`);
      }
    }
    const { trail } = bulk.stage.context("admin");
    await receiveFile(database, trail, bulk.stage.actor("admin"), { name: "flat.csv", body: body() });
    expect(sent).toBe(60_000);
    expect(ahead).toBeLessThan(20_000);
  });

  test("only its sender sees it", async () => {
    const file = await bulk.upload("login\nann");
    const other = bulk.stage.actor("admin", { id: "00uother" });
    await expect(readFile(bulk.stage.database, other, file.id)).rejects.toThrow(/no longer here/);
  });
});

describe("refused, each with its own words, and nothing kept", () => {
  test.each([
    ["nothing", "", /empty/],
    ["only headings", "login,name\n", /no rows below/],
    ["one row too many", `login\n${rows(MOST_TARGETS + 1)}`, /more than 100,000 rows/],
    ["an unclosed quote after many good rows", `login\n${rows(3_000)}\n"ann`, /line 3\d\d\d.*quote/],
  ])("%s", async (_, text, words) => {
    const before = await kept();
    await expect(bulk.upload(text)).rejects.toThrow(words);
    expect(await kept()).toBe(before);
  });
});

test("a check names each row that is wrong, and the plan says the same of it", async () => {
  const [ann, bob] = [bulk.stage.somebody("ACTIVE"), bulk.stage.somebody("ACTIVE")];
  const { login } = ann.profile;
  const text = `who,badge\n${login},12\n${login.toUpperCase()},13\n,14\nnobody@x.example,15\n${bob.id},many\n${bob.profile.login},16\n${bob.id},17`;
  const file = await bulk.upload(text);
  const mapping = [
    { column: 0, to: "who" },
    { column: 1, to: "profile.badgeNumber" },
  ];
  const { database } = bulk.stage;
  const check = await checkFile(database, bulk.stage.context("admin").okta, file.id, { task: "user.update", mapping });
  expect(check).toEqual({
    rows: 7,
    wrong: 4,
    problems: [
      { row: 2, what: "The same as in row 1." },
      { row: 3, what: "This row names nobody." },
      { row: 5, what: expect.stringContaining("takes a whole number") },
      { row: 7, what: "The same as in row 5." },
    ],
  });
  const targets = { kind: "file" as const, fileId: file.id, mapping };
  const id = await bulk.submit({ task: "user.update", targets });
  await bulk.until(id, "PLANNED");
  expect((await bulk.items(id)).map(({ state, explanation }) => [state, explanation])).toEqual([
    ["PENDING", null],
    ["REFUSED", "The same person as in row 1."],
    ["REFUSED", "This row names nobody."],
    ["REFUSED", expect.stringContaining("Nobody in this org")],
    ["REFUSED", expect.stringContaining("takes a whole number")],
    ["REFUSED", "The same person as in row 5."],
    ["REFUSED", "The same person as in row 5."],
  ]);
});
