import { expect, test } from "vitest";
import { columnsOf } from "./columns.ts";
import { nextSort } from "./sort.ts";

type Row = { name: string | null; members: number };
const column = columnsOf<Row>();
const name = column.accessor("name", { header: "Name" });
const members = column.accessor("members", { header: "Members" });
const rows = [
  { name: null, members: 3 },
  { name: "Ada", members: 7 },
];

test("words begin with A, then go backwards, then stand as the server gives them", () => {
  const first = nextSort(null, name, rows);
  expect(first).toEqual({ id: "name", desc: false });
  const second = nextSort(first, name, rows);
  expect(second).toEqual({ id: "name", desc: true });
  expect(nextSort(second, name, rows)).toBeNull();
});

test("numbers begin with the greatest", () => {
  const first = nextSort({ id: "name", desc: true }, members, rows);
  expect(first).toEqual({ id: "members", desc: true });
  expect(nextSort(first, members, rows)).toEqual({ id: "members", desc: false });
});
