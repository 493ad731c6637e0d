import { expect, test } from "vitest";
import { type Picking, pickRows } from "./pick-rows.ts";

type Hook = { name: string; url: string | null; state: string; events: string[]; rules: number | null };

const hook = (name: string, rest: Partial<Hook> = {}): Hook => ({
  ...{ name, url: null, state: "on", events: [], rules: null, ...rest },
});
const picking: Picking<Hook, "state" | "events", "name" | "rules"> = {
  text: ({ name, url }) => [name, url],
  filters: { state: ({ state }) => state, events: ({ events }) => events },
  order: { name: ({ name }) => name, rules: ({ rules }) => rules },
};
const hooks = [
  hook("Beta", { url: "https://Example.com", rules: 10, events: ["lock", "unlock"] }),
  hook("alpha", { state: "off", rules: 9, events: ["lock"] }),
  hook("Gamma"),
];
const wanted = { q: "", state: [], events: [], sort: "name", order: "asc" } as const;
const names = (changes: Partial<Parameters<typeof pickRows<Hook, "state" | "events", "name" | "rules">>[2]>) =>
  pickRows(hooks, picking, { ...wanted, ...changes }).map(({ name }) => name);

test("rows are found by any part of their text, whatever its case", () => {
  expect(names({ q: " EXAMPLE.c " })).toEqual(["Beta"]);
  expect(names({ q: "a" })).toEqual(["alpha", "Beta", "Gamma"]);
  expect(names({ q: "nowhere" })).toEqual([]);
});

test("filters narrow down together, values of one filter widen", () => {
  expect(names({ state: ["off"] })).toEqual(["alpha"]);
  expect(names({ state: ["on", "off"], events: ["lock"] })).toEqual(["alpha", "Beta"]);
  expect(names({ state: ["off"], events: ["unlock"] })).toEqual([]);
});

test("numbers are in order as numbers, and what has none comes last either way", () => {
  expect(names({ sort: "rules" })).toEqual(["alpha", "Beta", "Gamma"]);
  expect(names({ sort: "rules", order: "desc" })).toEqual(["Beta", "alpha", "Gamma"]);
});
