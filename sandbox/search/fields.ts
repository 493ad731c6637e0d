/** A value as searches compare it: text without regard to case unless asked otherwise, moments as numbers. */
export type Comparable = string | number | boolean;

const MOMENT = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Reads a property by its dotted name; arrays on the way give the values of all their elements. */
export function valuesAt(row: unknown, path: readonly string[]): unknown[] {
  let values: unknown[] = [row];
  for (const name of path) {
    values = values.flatMap((value) => {
      if (Array.isArray(value)) return value.map((element) => ownProperty(element, name));
      return [ownProperty(value, name)];
    });
  }
  return values.flat().filter((value) => value !== undefined && value !== null && value !== "");
}

/** The value for a comparison; undefined for one that cannot be compared (an object). */
export function comparable(value: unknown, caseSensitive = false): Comparable | undefined {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return undefined;
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
