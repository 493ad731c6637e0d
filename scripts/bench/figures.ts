/** One thing that was measured. With `--json` a bench prints an array of these. */
export interface Figure {
  name: string;
  value: number;
  unit: "ms" | "kB" | "s";
  /** What the value should stay below, in the same unit; `null` where nothing is promised. */
  aim: number | null;
  met: boolean | null;
  /** What it was measured beside, in a few words. */
  how: string;
}

/** A figure, rounded to a tenth; whether the aim is met is decided before rounding. */
export function figure(measured: Omit<Figure, "met">): Figure {
  const { value, aim } = measured;
  return { ...measured, value: Math.round(value * 10) / 10, met: aim === null ? null : value < aim };
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
