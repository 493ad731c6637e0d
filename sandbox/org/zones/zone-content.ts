import { invalid, refusal } from "../okta-error.ts";

type Json = Record<string, unknown>;

/** What a request says of a network zone; `parts` is what depends on the type. */
export type ZoneInput = { type?: string; name?: string; status?: string; usage?: string; parts: Json };

const TYPES = ["IP", "DYNAMIC", "DYNAMIC_V2"];
const LONGEST_NAME = 128;

/**
 * Type, name, usage and what belongs to the type, filled in as Okta answers it (recorded): locations have a region and
 * come in the order of their countries. Throws E0000003 for a type there is not, E0000001 for a name that cannot be and
 * for a zone that says nothing.
 */
export function zoneContent({ type, name, usage = "POLICY", parts }: ZoneInput): Json & { name: string; type: string } {
  if (type === undefined || !TYPES.includes(type)) throw refusal("E0000003");
  if (name === undefined || name.trim() === "") throw invalid("name", "name: The field cannot be left blank");
  if (name.length > LONGEST_NAME) throw invalid("name", `name: The field cannot exceed ${LONGEST_NAME} characters`);
  if (usage !== "POLICY" && usage !== "BLOCKLIST") throw refusal("E0000003");
  return { type, name, usage, ...typeContent(type, parts) };
}

function typeContent(type: string, parts: Json): Json {
  const { gateways = null, proxies = null, proxyType = null, locations = null, asns, ipServiceCategories } = parts;
  if (type === "IP") {
    assertSaid("gateways", gateways, proxies);
    return { gateways: ranges(gateways), proxies: ranges(proxies) };
  }
  assertSaid("locations", locations, asns, type === "DYNAMIC" ? proxyType : ipServiceCategories);
  if (type === "DYNAMIC")
    return { locations: inOrder(locations), proxyType, ...(asns !== undefined && { asns: asns ?? [] }) };
  const { include, exclude } = sides(locations);
  return {
    locations: { include: inOrder(include), exclude: inOrder(exclude) },
    ipServiceCategories: sides(ipServiceCategories),
    asns: sides(asns),
  };
}

/** A range that is one address is written with both ends (recorded). */
function ranges(addresses: unknown): unknown {
  if (!Array.isArray(addresses)) return addresses;
  return (addresses as Json[]).map((each) => {
    const isSingle = each.type === "RANGE" && typeof each.value === "string" && !each.value.includes("-");
    return isSingle ? { ...each, value: `${each.value as string}-${each.value as string}` } : each;
  });
}

function assertSaid(subject: string, ...values: unknown[]): void {
  if (values.every((value) => value === null || value === undefined))
    throw invalid(subject, `${subject}: The field cannot be left blank`);
}

function sides(value: unknown): { include: unknown[]; exclude: unknown[] } {
  const { include, exclude } = (value ?? {}) as { include?: unknown[]; exclude?: unknown[] };
  return { include: include ?? [], exclude: exclude ?? [] };
}

function inOrder(locations: unknown): unknown {
  if (!Array.isArray(locations)) return null;
  const whole = (locations as Json[]).map(({ country, region = null }) => ({ country, region }));
  return whole.toSorted((a, b) => (String(a.country) < String(b.country) ? -1 : 1));
}
