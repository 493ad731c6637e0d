import { expect, test } from "vitest";
import { Semaphore } from "#lib/okta/semaphore.ts";
import { Ahead } from "./ahead.ts";

const never = new AbortController().signal;
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("no more is paid for than is made within half a second, and one at a time", async () => {
  const ahead = new Ahead(new Semaphore(1), (ms) => ms / 100);
  const paying: number[] = [];
  const pay = async (who: number) => {
    await ahead.room(never);
    paying.push(who);
  };
  await pay(1);
  ahead.pay(6);
  const waiting = [pay(2), pay(3)];
  await settled();
  expect(paying).toEqual([1]);
  ahead.pay(-1);
  await settled();
  expect(paying).toEqual([1, 2]);
  ahead.pay(40);
  await settled();
  expect(paying).toEqual([1, 2]);
  ahead.pay(-45);
  await Promise.all(waiting);
  expect(paying).toEqual([1, 2, 3]);
});

test("what waits for its permit counts, and what is on its way does not", async () => {
  const semaphore = new Semaphore(1);
  const ahead = new Ahead(semaphore, () => 0);
  await semaphore.enter(never);
  await ahead.room(never);
  const second = semaphore.enter(never);
  let free = false;
  const room = ahead.room(never).then(() => (free = true));
  await settled();
  expect(free).toBe(false);
  semaphore.leave();
  ahead.moved();
  await Promise.all([second, room]);
});

test("anyone who waits goes when its signal fires", async () => {
  const ahead = new Ahead(new Semaphore(1), () => 0);
  ahead.pay(1);
  const stop = new AbortController();
  const waiting = [ahead.room(stop.signal), ahead.room(stop.signal)];
  stop.abort(new Error("the end"));
  for (const each of waiting) await expect(each).rejects.toThrow("the end");
});
