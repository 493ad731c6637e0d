import type { BulkColumn, ColumnMapping } from "#lib/schemas/bulk-targets.ts";

/** Headings under which people are named, best first. */
const WHO = ["id", "okta id", "user id", "login", "username", "user name", "user", "email", "e-mail", "mail"];
const OTHERS: Record<string, readonly string[]> = {
  groups: ["groups", "group"],
  apps: ["apps", "app", "applications"],
  userName: ["app user name", "app username"],
};

function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether a cell names a column rather than somebody. */
export function isHeading(cell: string): boolean {
  return WHO.includes(plain(cell)) || WHO.includes(cell.toLowerCase());
}

/**
 * Which column is likely what, by its heading.
 * @param headings `null` for a file of one column without one
 */
export function suggestMapping(headings: readonly string[] | null, columns: readonly BulkColumn[]): ColumnMapping[] {
  const who = columns.some(({ key }) => key === "who");
  if (!headings) return who ? [{ column: 0, to: "who" }] : [];
  const titles = headings.map(plain);
  const found = columns.flatMap(({ key, title }): ColumnMapping[] => {
    const names = key === "who" ? WHO : (OTHERS[key] ?? [key.replace(/^profile\./, "").toLowerCase(), plain(title)]);
    const name = names.find((each) => titles.some((heading) => same(heading, each)));
    const column = name === undefined ? -1 : titles.findIndex((heading) => same(heading, name));
    return column < 0 ? [] : [{ column, to: key }];
  });
  // A column is one thing only: who it is comes first.
  return found.filter(({ column }, index) => found.findIndex((each) => each.column === column) === index);
}

/** “Employee number”, “employee_number” and “employeeNumber” are one. */
function same(heading: string, name: string): boolean {
  return heading.replaceAll(" ", "") === name.replace(/[^\p{L}\p{N}]+/gu, "");
}
