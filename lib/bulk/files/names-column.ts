import type { ColumnMapping } from "#lib/schemas/bulk-targets.ts";

/** Where a row says whom it is about, best first. Somebody new whose login is not given gets their email as it. */
const NAMING = ["who", "profile.login", "profile.email"];

/** The column that names whom a row is about; `undefined` when none is mapped to anything that could. */
export function namesColumn(mapping: readonly ColumnMapping[]): ColumnMapping | undefined {
  return NAMING.map((name) => mapping.find(({ to }) => to === name)).find(Boolean);
}
