/**
 * Unique strings kept in order, so that a page after a cursor is found without sorting. Keys added in bulk wait in a
 * heap of their own and are sorted in at the next reading, all at once.
 */
export class SortedKeys {
  #keys: string[] = [];
  #added: string[] = [];

  get size(): number {
    return this.#keys.length + this.#added.length;
  }

  /** Adds a key; the caller makes sure that it is new. */
  add(key: string): void {
    this.#added.push(key);
  }

  /** Takes a key out; one that is not there is ignored. */
  delete(key: string): void {
    const keys = this.all();
    const at = placeAmong(keys, key);
    if (keys[at] === key) this.#keys.splice(at, 1);
  }

  has(key: string): boolean {
    const keys = this.all();
    return keys[placeAmong(keys, key)] === key;
  }

  /** All keys in order. Not to be changed by the reader, and only good until the next change. */
  all(): readonly string[] {
    if (this.#added.length === 1) {
      const key = this.#added.pop() as string;
      this.#keys.splice(placeAmong(this.#keys, key), 0, key);
    } else if (this.#added.length > 0) {
      this.#keys = this.#keys.concat(this.#added).sort();
      this.#added = [];
    }
    return this.#keys;
  }

  /** Up to `limit` keys that come after `cursor` (from the start without one), whether or not it is among them. */
  after(cursor: string | undefined, limit: number): string[] {
    const keys = this.all();
    let from = 0;
    if (cursor !== undefined) {
      from = placeAmong(keys, cursor);
      if (keys[from] === cursor) from += 1;
    }
    return keys.slice(from, from + limit);
  }
}

/** Where a key stands among keys in order, or would stand: the first place whose key is not smaller. */
export function placeAmong(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as string) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
