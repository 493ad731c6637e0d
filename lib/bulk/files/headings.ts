import type { BulkColumn, ColumnMapping } from "#lib/schemas/bulk-targets.ts";

const EMAIL = ["email", "e-mail", "mail", "email address", "e-mail address", "mail address"];
/** Headings under which people are named, best first. */
const WHO = ["id", "okta id", "user id", "login", "username", "user name", "user", ...EMAIL];
/** What exports of directories and HR systems call a column, beside Okta's own names for it. */
const OTHERS: Record<string, readonly string[]> = {
  "profile.login": ["login name", "user", "upn", "user principal name"],
  "profile.email": EMAIL,
  "profile.firstName": ["first", "given name", "forename", "vorname", "prénom"],
  "profile.lastName": ["last", "surname", "family name", "nachname", "nom"],
  "profile.mobilePhone": ["mobile", "mobile number", "cell", "cell phone"],
  "profile.primaryPhone": ["phone", "phone number", "telephone", "work phone"],
  "profile.department": ["dept", "abteilung"],
  "profile.title": ["job title"],
  "profile.employeeNumber": ["employee", "employee no", "employee id", "personnel number"],
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

/** Whether a cell names a column rather than someone. */
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
    const names =
      key === "who" ? WHO : [key.replace(/^profile\./, "").toLowerCase(), plain(title), ...(OTHERS[key] ?? [])];
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
