/**
 * How a reader wants the console to look and behave. Each is kept in a cookie and mirrored as a `data-` attribute on
 * <html>, so the first painted frame is already right and no inline script is needed. The first value is the default.
 */
const PREFERENCES = {
  theme: ["system", "light", "dark"],
  density: ["comfortable", "compact"],
  nav: ["open", "collapsed"],
  shortcuts: ["on", "off"],
} as const;

export type PreferenceName = keyof typeof PREFERENCES;
export type PreferenceValue<Name extends PreferenceName> = (typeof PREFERENCES)[Name][number];

/** The cookie a preference is kept in. */
export const preferenceCookie = (name: PreferenceName): string => `gatehouse-${name}`;

/** The stored text as a preference; anything unknown (an old or forged cookie) becomes the default. */
export function parsePreference<Name extends PreferenceName>(
  name: Name,
  stored: string | undefined,
): PreferenceValue<Name> {
  const values: readonly PreferenceValue<Name>[] = PREFERENCES[name];
  return values.find((value) => value === stored) ?? (PREFERENCES[name][0] as PreferenceValue<Name>);
}

/** The `data-` attributes for <html>; `read` returns a cookie's text by its name. */
export function preferenceAttributes(read: (cookie: string) => string | undefined): Record<`data-${string}`, string> {
  const names = Object.keys(PREFERENCES) as PreferenceName[];
  return Object.fromEntries(names.map((name) => [`data-${name}`, parsePreference(name, read(preferenceCookie(name)))]));
}
