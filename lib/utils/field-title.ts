const TITLES: Readonly<Record<string, string>> = { status: "State", oauthTokens: "OAuth tokens" };

/** What people call what Okta and the trail name in code: "status" is "State", "employeeNumber" "Employee number". */
export function fieldTitle(name: string): string {
  const known = TITLES[name];
  if (known) return known;
  const spaced = name.replaceAll(
    /(\p{Ll}|\d)(\p{Lu})/gu,
    (_, end: string, start: string) => `${end} ${start.toLowerCase()}`,
  );
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
