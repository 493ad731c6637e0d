type Waiting<Item, Result> = { item: Item; resolve: (result: Result) => void; reject: (reason: unknown) => void };

/**
 * Lets many share one write: what arrives in the same turn of the event loop, or while a write is under way, goes into
 * the next one. One write at a time, in the order of arrival.
 * @param most items in one write at most
 * @param write does it for all of them; answers in their order. What it throws, each of them gets
 */
export function gather<Item, Result>(
  most: number,
  write: (items: Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let busy = false;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
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
      if (busy) return;
      busy = true;
      // Nothing of it is left unhandled: each item's promise carries its failure.
      setImmediate(() => void writeAll());
    });
}
