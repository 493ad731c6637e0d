import type { ReadThrough } from "#lib/schemas/read-through.ts";

/** "12 of 92", and where not all could be looked through, that as well. */
export function throughWords({ total, looked, complete }: ReadThrough): string {
  const of = `${total.toLocaleString("en")} of ${looked.toLocaleString("en")}`;
  return complete ? of : `${of} looked through, which are not all`;
}
