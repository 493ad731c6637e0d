import type { Names } from "./names.ts";
import type { Conditions } from "./shapes.ts";

const IDENTITY_SOURCES: Record<string, string> = { OKTA: "Okta", ACTIVE_DIRECTORY: "Active Directory", LDAP: "LDAP" };

/** Who a policy or rule is for. None: everyone. */
export async function describePeople(conditions: Conditions, names: Names): Promise<string[]> {
  const { people } = conditions;
  const words: string[] = [];
  if (people?.groups?.include?.length) words.push(`Members of ${await names.list("group", people.groups.include)}`);
  if (people?.groups?.exclude?.length) words.push(`Not members of ${await names.list("group", people.groups.exclude)}`);
  if (people?.users?.include?.length) words.push(await names.list("user", people.users.include));
  if (people?.users?.exclude?.length) words.push(`Not ${await names.list("user", people.users.exclude)}`);
  const source = (conditions.authProvider ?? conditions.identityProvider)?.provider;
  if (source && source !== "ANY") words.push(`Whose identity comes from ${IDENTITY_SOURCES[source] ?? source}`);
  return words;
}

/** From where. None: anywhere. */
export async function describeNetwork({ network }: Conditions, names: Names): Promise<string[]> {
  if (!network || network.connection === "ANYWHERE") return [];
  const words: string[] = [];
  if (network.include?.length) words.push(await describeZones(network.include, names));
  if (network.exclude?.length) words.push(`Not ${await describeZones(network.exclude, names)}`);
  return words;
}

async function describeZones(ids: readonly string[], names: Names): Promise<string> {
  return ids.includes("ALL_ZONES") ? "any of the org’s network zones" : await names.list("zone", ids);
}

/** Under what other circumstances. None: always. */
export function describeCircumstances(conditions: Conditions): string[] {
  const { device, platform, riskScore, entityRisk, elCondition, userIdentifier, authContext, userType } = conditions;
  const words: string[] = [];
  if (device?.managed) words.push("On a managed device");
  else if (device?.registered) words.push("On a registered device");
  const systems = platform?.include?.map(({ os, type }) => os?.type ?? type ?? "").filter((os) => os && os !== "ANY");
  if (systems?.length) words.push(`On ${systems.join(", ")}`);
  const risk = (riskScore ?? entityRisk)?.level;
  if (risk && risk !== "ANY") words.push(`At ${risk.toLowerCase()} risk`);
  if (authContext?.authType === "RADIUS") words.push("Signing in over RADIUS");
  if (userType?.include?.length || userType?.exclude?.length) words.push("For certain user types");
  for (const { matchType, value } of userIdentifier?.patterns ?? []) {
    words.push(`Whose login ${(matchType ?? "matches").toLowerCase().replaceAll("_", " ")} “${value ?? ""}”`);
  }
  if (elCondition?.condition) words.push(`Where ${elCondition.condition}`);
  return words;
}
