/** The value as one of the options, or `null` when it is none of them. */
export function oneOf<Option extends string>(options: readonly Option[], value: unknown): Option | null {
  return options.find((option) => option === value) ?? null;
}
