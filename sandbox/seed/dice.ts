/**
 * Chance with a memory: the same seed and subject give the same throws, and every subject has its own stream, so
 * that a new attribute on people does not reshuffle the groups.
 */
export class Dice {
  readonly #words: Uint32Array;

  constructor(seed: number, subject: string) {
    this.#words = new Uint32Array([seed, hash(subject), 0x9e3779b9, 1]);
    for (let i = 0; i < 16; i++) this.#next();
  }

  /** 32 fresh bits. The generator is sfc32, chosen because a size of 100,000 people asks for tens of millions. */
  #next(): number {
    const w = this.#words as Uint32Array & { 0: number; 1: number; 2: number; 3: number };
    const sum = (w[0] + w[1] + w[3]) >>> 0;
    w[3] += 1;
    w[0] = w[1] ^ (w[1] >>> 9);
    w[1] = w[2] + (w[2] << 3);
    w[2] = ((w[2] << 21) | (w[2] >>> 11)) + sum;
    return sum;
  }

  /** At least 0 and less than 1. */
  fraction(): number {
    return this.#next() / 2 ** 32;
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.fraction() * (max - min + 1));
  }

  /** True in `share` of the throws, `share` between 0 and 1. */
  chance(share: number): boolean {
    return this.fraction() < share;
  }

  /** One of the items. Throws a RangeError when there are none. */
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError("Nothing to pick from.");
    return items[this.int(0, items.length - 1)] as T;
  }

  /** One of the items, each as likely as its weight says. Throws a RangeError when there are none. */
  weighted<T>(items: readonly (readonly [T, number])[]): T {
    let left = this.fraction() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) if ((left -= weight) < 0) return item;
    return this.pick(items)[0];
  }

  /** `count` different items (fewer when there are not that many), in no particular order. */
  some<T>(items: readonly T[], count: number): T[] {
    const chosen = new Set<T>();
    const wanted = Math.min(count, items.length);
    if (wanted > items.length / 2) return this.shuffled(items).slice(0, wanted);
    while (chosen.size < wanted) chosen.add(this.pick(items));
    return [...chosen];
  }

  /** The same items in another order; the array given stays as it is. */
  shuffled<T>(items: readonly T[]): T[] {
    const copy = [...items];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.int(0, i);
      [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
    }
    return copy;
  }

  /** `length` characters of `alphabet`. */
  text(length: number, alphabet: string): string {
    let text = "";
    for (let i = 0; i < length; i++) text += alphabet[this.int(0, alphabet.length - 1)];
    return text;
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
