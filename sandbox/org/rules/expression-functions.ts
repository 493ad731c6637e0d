import type { User } from "../../model.ts";

/** What an expression may ask about: the person, and the groups the person is in. */
export type Subject = { user: User; groupIds: readonly string[]; groupNames: readonly string[] };

type ExpressionFunction = (args: readonly unknown[], subject: Subject) => unknown;

/** The functions of Okta Expression Language that group rules commonly use. */
const FUNCTIONS = new Map<string, ExpressionFunction>([
  ["String.startsWith", ([text, start]) => asText(text).startsWith(asText(start))],
  ["String.endsWith", ([text, end]) => asText(text).endsWith(asText(end))],
  ["String.equalsIgnoreCase", ([text, other]) => asText(text).toLowerCase() === asText(other).toLowerCase()],
  ["String.isEmpty", ([text]) => asText(text) === ""],
  ["String.stringContains", ([text, part]) => asText(text).includes(asText(part))],
  ["String.toLowerCase", ([text]) => asText(text).toLowerCase()],
  ["String.toUpperCase", ([text]) => asText(text).toUpperCase()],
  ["String.len", ([text]) => asText(text).length],
  ["Arrays.contains", ([list, value]) => Array.isArray(list) && list.includes(value)],
  ["Arrays.isEmpty", ([list]) => !Array.isArray(list) || list.length === 0],
  ["isMemberOfAnyGroup", (ids, { groupIds }) => ids.some((id) => groupIds.includes(asText(id)))],
  ["isMemberOfGroup", ([id], { groupIds }) => groupIds.includes(asText(id))],
  ["isMemberOfGroupName", ([name], { groupNames }) => groupNames.includes(asText(name))],
  [
    "isMemberOfGroupNameStartsWith",
    ([start], { groupNames }) => groupNames.some((name) => name.startsWith(asText(start))),
  ],
  ["isMemberOfGroupNameContains", ([part], { groupNames }) => groupNames.some((name) => name.includes(asText(part)))],
]);

/** Calls one of them. Throws an Error that says so when there is no function of that name. */
export function callFunction(name: string, args: readonly unknown[], subject: Subject): unknown {
  const found = FUNCTIONS.get(name);
  if (found === undefined) throw new Error(`unknown function ${name}`);
  return found(args, subject);
}

function asText(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}
