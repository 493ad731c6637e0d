const KINDS: Record<string, string | undefined> = { PARTNER: "Partners", DEFAULT: "Own people" };

/** Whom a realm is for; Okta may know kinds that are not listed here, and names none for the org's own people. */
export function realmIsFor(type: string | null): string {
  return KINDS[type ?? "DEFAULT"] ?? String(type);
}
