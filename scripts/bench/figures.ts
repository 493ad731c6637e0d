/** One thing that was measured. With `--json` a bench prints an array of these, without the bound. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What the value is held against, in the same unit; `null` where nothing is promised. */
  aim: number | null;
  /** Which side of the aim it should be on. */
  bound: Bound;
  met: boolean | null;
  /** What it was measured beside, in a few words. */
  how: string;
}

export type Bound = "<" | "≤" | "≥";

const HOLDS: Record<Bound, (value: number, aim: number) => boolean> = {
  "<": (value, aim) => value < aim,
  "≤": (value, aim) => value <= aim,
  "≥": (value, aim) => value >= aim,
};

/** Ratios are about 1, and a tenth would hide what they are about. */
const DIGITS_OF: Record<string, number> = { ratio: 3 };

/** The digits after the point that a value of this unit is shown with. */
export const digitsOf = (unit: string): number => DIGITS_OF[unit] ?? 1;

/**
 * A figure, rounded to a tenth, or a thousandth for a `ratio`; whether the aim is met is decided before rounding.
 * @param measured.bound default: the value should stay below the aim
 */
export function figure(measured: Omit<Figure, "met" | "bound"> & { bound?: Bound }): Figure {
  const { value, aim, unit, bound = "<" } = measured;
  const met = aim === null ? null : HOLDS[bound](value, aim);
  return { ...measured, value: Number(value.toFixed(digitsOf(unit))), bound, met };
}

/** What `--json` prints. */
export function asJson(figures: readonly Figure[]): string {
  return JSON.stringify(figures, ["name", "value", "unit", "aim", "met", "how"], 2);
}

/**
 * The value that a share of all values does not exceed, by nearest rank: always one that was really measured.
 * @param share above 0, at most 1
 * @throws RangeError when there are no values
 */
export function percentile(values: readonly number[], share: number): number {
  const value = values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1];
  if (value === undefined) throw new RangeError(`There is no ${share * 100} % of ${values.length} values.`);
  return value;
}
