/** Answers of a look-up that are believed for a while. */
export type Remembered<Value> = {
  /** The answer kept for this key, or what `load` finds. @throws whatever `load` throws, each time again */
  get(key: string, load: () => Promise<Value>): Promise<Value>;
  /** Has the next `get` look again. */
  forget(key: string): void;
};

/**
 * Keeps the answers of a look-up for a while, by key. A look-up under way is shared, a failed one is forgotten.
 * @param forMs how long an answer is believed, in milliseconds
 * @param most keys kept at once; the oldest go first
 */
export function remember<Value>(forMs: number, most = 5_000): Remembered<Value> {
  const kept = new Map<string, { until: number; value: Promise<Value> }>();
  return {
    get(key, load) {
      const known = kept.get(key);
      if (known && known.until > Date.now()) return known.value;
      kept.delete(key);
      const value = load();
      kept.set(key, { until: Date.now() + forMs, value });
      value.catch(() => kept.delete(key));
      const oldest = kept.keys().next().value;
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return value;
    },
    forget: (key) => void kept.delete(key),
  };
}
