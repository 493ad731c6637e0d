/** A value as searches compare it: text without regard to case unless asked otherwise. */
export type Comparable = string | number | boolean;

const MOMENT = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Reads a property by the parts of its dotted name: one value, or the values of all elements where there are arrays. */
export function read(row: unknown, path: readonly string[]): unknown {
  let value = row;
  for (let depth = 0; depth < path.length; depth += 1) {
    if (Array.isArray(value)) return value.flatMap((element) => read(element, path.slice(depth)) ?? []);
    value = ownProperty(value, path[depth] as string);
  }
  return value;
}

/** Whether a property that was read has a value: `null` and empty text are none. */
export function isPresent(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isPresent);
  return value !== undefined && value !== null && value !== "";
}

/** The value for a comparison; undefined for one that cannot be compared (an object, nothing). */
export function comparable(value: unknown, caseSensitive = false): Comparable | undefined {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value === "") return undefined;
  return caseSensitive ? value : value.toLowerCase();
}

/** The moment a text names, in milliseconds; undefined when it does not name one. */
export function momentOf(text: string): number | undefined {
  if (!MOMENT.test(text)) return undefined;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : moment;
}

function ownProperty(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
