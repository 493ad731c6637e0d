import type { Org } from "../org/org.ts";
import { isUserAttribute } from "../org/schemas/attributes.ts";
import type { Dialect, Operator } from "./expression.ts";

// From the descriptions of the parameters `search` and `filter` in Okta's API description.

const USER_PROPERTIES = new Set([
  "id",
  "status",
  "created",
  "activated",
  "statusChanged",
  "lastUpdated",
  "passwordChanged",
  "type.id",
  "realmId",
]);
const USER_CONTAINS = new Set(["profile.firstName", "profile.lastName", "profile.email", "profile.login"]);
const USER_FILTER = new Set(["status", "id", ...USER_CONTAINS]);
const GROUP_PROPERTIES = new Set(["id", "created", "lastMembershipUpdated", "lastUpdated", "type", "source.id"]);
const GROUP_CONTAINS = new Set(["profile.name", "profile.description"]);
const APP_FILTER = new Set(["id", "status", "name", "user.id", "group.id"]);
const USER_DATES = new Set(["created", "activated", "statusChanged", "lastUpdated", "passwordChanged"]);
const GROUP_DATES = new Set(["created", "lastMembershipUpdated", "lastUpdated"]);
const NO_DATES = new Set<string>();
const RANGES: readonly Operator[] = ["eq", "gt", "ge", "lt", "le"];

/** `search` on users: nearly every property; not lastLogin; `co` only on names, email and login; no `ne`. */
export function userSearch(org: Org): Dialect {
  return {
    allows: (property, operator) =>
      isUserProperty(org, property) && searchOperator(operator, USER_CONTAINS.has(property)),
    not: true,
    caseSensitive: false,
    aliases: { "type.id": "typeId" },
    dates: USER_DATES,
  };
}

/** `filter` on users: few properties, `eq` only, but ranges of lastUpdated; upper and lower case matter. */
export const userFilter: Dialect = {
  allows: (property, operator) =>
    property === "lastUpdated" ? RANGES.includes(operator) : USER_FILTER.has(property) && operator === "eq",
  not: false,
  caseSensitive: true,
  dates: USER_DATES,
};

/** `search` on groups: every property; `co` only on name and description. */
export const groupSearch: Dialect = {
  allows: (property, operator) =>
    (GROUP_PROPERTIES.has(property) || property.startsWith("profile.")) &&
    searchOperator(operator, GROUP_CONTAINS.has(property)),
  not: true,
  caseSensitive: false,
  aliases: { "source.id": "sourceAppId" },
  dates: GROUP_DATES,
};

/** `filter` on groups: id and type by `eq`, the two dates by ranges. */
export const groupFilter: Dialect = {
  allows: (property, operator) =>
    property === "lastUpdated" || property === "lastMembershipUpdated"
      ? RANGES.includes(operator)
      : (property === "id" || property === "type") && operator === "eq",
  not: false,
  caseSensitive: true,
  dates: GROUP_DATES,
};

const REALM_PROPERTIES = new Set(["id", "created", "lastUpdated", "isDefault", "profile.name", "profile.realmType"]);
const REALM_DATES = new Set(["created", "lastUpdated"]);

/** `search` on realms: most properties; `co` only on the name. */
export const realmSearch: Dialect = {
  allows: (property, operator) => isRealmProperty(property) && searchOperator(operator, property === "profile.name"),
  not: true,
  caseSensitive: false,
  dates: REALM_DATES,
};

/** `search` on devices. */
export const deviceSearch: Dialect = {
  allows: (property, operator) =>
    property.startsWith("profile.")
      ? operator !== "ne"
      : ["id", "status", "created", "lastUpdated"].includes(property) && operator !== "co",
  not: true,
  caseSensitive: false,
  dates: REALM_DATES,
};

/** `filter` on network zones and log streams. */
export const settingFilter: Dialect = {
  allows: (property, operator) => ["id", "usage", "system", "type"].includes(property) && operator === "eq",
  not: false,
  caseSensitive: true,
  dates: NO_DATES,
};

/** Whether realms can be searched and sorted by this property. */
export function isRealmProperty(property: string): boolean {
  return REALM_PROPERTIES.has(property);
}

/** `filter` on apps. */
export const appFilter: Dialect = {
  allows: (property, operator) => APP_FILTER.has(property) && operator === "eq",
  not: false,
  caseSensitive: true,
  dates: NO_DATES,
};

/** `filter` on the System Log: every operator on nearly every property of the event (okta-developer-docs issue 2101). */
export const logFilter: Dialect = {
  allows: (property, operator) =>
    property !== "published" && !(operator === "co" && /^debugContext\.debugData\.(url|requestUri)$/.test(property)),
  not: true,
  caseSensitive: false,
  dates: NO_DATES,
};

/** Whether users can be searched and sorted by this property. */
export function isUserProperty(org: Org, property: string): boolean {
  if (property.startsWith("profile.")) return isUserAttribute(org, property.slice("profile.".length));
  return USER_PROPERTIES.has(property);
}

/** Whether groups can be searched and sorted by this property. */
export function isGroupProperty(property: string): boolean {
  return GROUP_PROPERTIES.has(property) || property.startsWith("profile.");
}

function searchOperator(operator: Operator, mayContain: boolean): boolean {
  if (operator === "co") return mayContain;
  return operator !== "ne" && operator !== "ew";
}
