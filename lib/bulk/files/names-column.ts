import type { ColumnMapping } from "#lib/schemas/bulk-targets.ts";

/** Where a row names its target, best first. A new person without a login gets their email as the login. */
const NAMING = ["who", "profile.login", "profile.email"];

/** The column that names a row's target; `undefined` when none is mapped to anything that could. */
export function namesColumn(mapping: readonly ColumnMapping[]): ColumnMapping | undefined {
  return NAMING.map((name) => mapping.find(({ to }) => to === name)).find(Boolean);
}
