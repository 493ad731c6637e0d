import { setImmediate as nextTurn } from "node:timers/promises";

type Waiting<Item, Result> = {
  item: Item;
  resolve: (result: Result | Promise<Result>) => void;
  reject: (reason: unknown) => void;
};

type Together = {
  /** Items in one write at most. */
  most: number;
  /** How soon after the beginning of a write the next may begin. Longer: fewer and larger writes. */
  everyMs?: number;
  /** So many need not wait for that. */
  enough?: number;
};

/**
 * Lets many share one write: what arrives in the same turn of the event loop, while a write is under way or before the
 * next may begin, goes into the next one. One write at a time, in the order of arrival; the first after a rest goes at once.
 * @param write does it for all of them; answers in their order. What it throws, each of them gets
 */
export function gather<Item, Result>(
  { most, everyMs = 0, enough = most }: Together,
  write: (items: Item[]) => Promise<readonly (Result | Promise<Result>)[]>,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let busy = false;
  let begunAt = 0;
  let goOn: (() => void) | null = null;

  async function rest(ms: number): Promise<void> {
    const timer = setTimeout(() => goOn?.(), ms);
    await new Promise<void>((resolve) => (goOn = resolve));
    clearTimeout(timer);
    goOn = null;
  }

  async function writeAll(): Promise<void> {
    await nextTurn();
    while (waiting.length > 0) {
      const early = Math.min(everyMs, begunAt + everyMs - Date.now());
      if (early > 0 && waiting.length < enough) await rest(early);
      begunAt = Date.now();
      const batch = waiting.splice(0, most);
      try {
        const results = await write(batch.map(({ item }) => item));
        for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result);
      } catch (reason) {
        for (const { reject } of batch) reject(reason);
      }
    }
    busy = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (waiting.length >= enough) goOn?.();
      if (busy) return;
      busy = true;
      // Nothing of it is left unhandled: each item's promise carries its failure.
      void writeAll();
    });
}
