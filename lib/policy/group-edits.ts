/**
 * Why a group and its members cannot be changed at Okta, in words; `null` when they can. Only an OKTA_GROUP takes
 * members by hand (official API description, `GroupType`).
 * @param source the app it belongs to, where that is known
 */
export function whyNotEditGroup(type: string, source: string | null): string | null {
  if (type === "OKTA_GROUP") return null;
  if (type === "BUILT_IN") return "Okta manages this group: everyone is in it.";
  return `Belongs to ${source === null ? "an app or directory" : `“${source}”`}: change it there.`;
}
