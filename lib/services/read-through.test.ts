import { describe, expect, test } from "vitest";
import { byText, everyRow, type ReadPage, readThrough } from "./read-through.ts";

type Row = { name: string; state: string | null };

const rows: Row[] = ["Cem", "Ada", "Bea", "Dov", "Eli"].map((name, index) => ({
  name,
  state: index % 2 === 0 ? "on" : null,
}));

/** Two rows a page, with an empty page in between, as Okta may have one. */
const read: ReadPage<Row> = async (after) => {
  if (after === "gap") return { items: [], after: "2" };
  const from = Number(after ?? 0);
  const next = from + 2 < rows.length ? String(from + 2) : null;
  return { items: rows.slice(from, from + 2), after: from === 0 ? "gap" : next };
};
const all = { fits: () => true, compare: null };
const names = (found: readonly Row[]) => found.map(({ name }) => name).join(" ");

describe("reading a list through", () => {
  test("an empty page in the middle is not its end", async () => {
    const { rows: found, through } = await readThrough(read, { ...all, from: 0, limit: 10 });
    expect(names(found)).toBe("Cem Ada Bea Dov Eli");
    expect(through).toEqual({ total: 5, looked: 5, complete: true });
  });

  test("pages are cut from what fits, and the last one says that it is", async () => {
    const view = { fits: ({ state }: Row) => state === "on", compare: null, limit: 2 };
    const first = await readThrough(read, { ...view, from: 0 });
    expect([names(first.rows), first.after, first.through.total]).toEqual(["Cem Bea", "2", 3]);
    const second = await readThrough(read, { ...view, from: Number(first.after) });
    expect([names(second.rows), second.after]).toEqual(["Eli", null]);
  });

  test("a list without end is broken off, and says that it is not whole", async () => {
    const endless: ReadPage<Row> = async (after) => ({ items: [rows[0]!], after: String(Number(after ?? 0) + 1) });
    const { through } = await readThrough(endless, { ...all, from: 0, limit: 10 });
    expect(through.complete).toBe(false);
    expect(through.looked).toBe(through.total);
  });

  test("order is over all of it, those without a text first and equal ones by name", async () => {
    const view = { fits: all.fits, compare: byText<Row>(({ state }) => state, "asc"), from: 0, limit: 10 };
    expect(names((await readThrough(read, view)).rows)).toBe("Ada Dov Bea Cem Eli");
  });
});

describe("every row", () => {
  test("is given in Okta's order, or in the one asked for", async () => {
    expect(names(await Array.fromAsync(everyRow(read, all)))).toBe("Cem Ada Bea Dov Eli");
    const compare = byText<Row>(({ name }) => name, "desc");
    expect(names(await Array.fromAsync(everyRow(read, { ...all, compare })))).toBe("Eli Dov Cem Bea Ada");
  });

  test("a list that leads back to itself ends with an error, not never", async () => {
    const circle: ReadPage<Row> = async () => ({ items: [rows[0]!], after: "1" });
    await expect(Array.fromAsync(everyRow(circle, all))).rejects.toThrow(/leads back/);
  });
});
