/** The value as one of the options, or `null` when it is none of them. */
export function oneOf<Option extends string>(options: readonly Option[], value: unknown): Option | null {
  return options.find((option) => option === value) ?? null;
}

/** Those of the options that are among the values, in the options' order. */
export function someOf<Option extends string>(options: readonly Option[], values: readonly string[]): Option[] {
  return options.filter((option) => values.includes(option));
}
