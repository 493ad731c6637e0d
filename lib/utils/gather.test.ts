import { expect, test } from "vitest";
import { gather } from "./gather.ts";

test("what arrives together, or during a write, shares the next; each gets its own answer", async () => {
  const writes: number[][] = [];
  const double = gather<number, number>({ most: 3 }, async (items) => {
    writes.push(items);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return items.map((item) => item * 2);
  });
  const first = Promise.all([1, 2].map(double));
  await new Promise((resolve) => setImmediate(resolve));
  const later = Promise.all([3, 4, 5, 6].map(double));
  expect([await first, await later]).toEqual([
    [2, 4],
    [6, 8, 10, 12],
  ]);
  expect(writes).toEqual([[1, 2], [3, 4, 5], [6]]);
});

test("a write that fails fails those in it, and no later ones", async () => {
  let fail = true;
  const write = gather<number, number>({ most: 10 }, async (items) => {
    if (fail) throw new Error("away");
    return items;
  });
  await expect(Promise.all([write(1), write(2)])).rejects.toThrow("away");
  fail = false;
  expect(await write(3)).toBe(3);
});

test("a write that has just begun holds the next one up until it is time, or there is enough", async () => {
  const writes: number[][] = [];
  const write = gather<number, number>({ most: 10, everyMs: 60_000, enough: 3 }, async (items) => {
    writes.push(items);
    return items;
  });
  await write(1);
  const second = write(2);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(writes).toEqual([[1]]);
  await Promise.all([second, write(3), write(4)]);
  expect(writes).toEqual([[1], [2, 3, 4]]);
});
