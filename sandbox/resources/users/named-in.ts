import type { Org } from "../../org/org.ts";
import { equalitiesIn } from "../../search/expression.ts";

/**
 * The people a filter can only mean, where it is a list of ids, logins and emails: each is looked up in an index, as
 * Okta does it, instead of reading everyone for each list.
 * @returns their ids in order, more of them than the filter means where it minds case; undefined where it says more
 */
export function namedIn(org: Org, filter: string): string[] | undefined {
  const ids = new Set<string>();
  for (const { property, value } of equalitiesIn(filter) ?? [{ property: "", value: "" }]) {
    if (property === "id") ids.add(value);
    else if (property === "profile.login") ids.add(org.logins.idOf(value) ?? "");
    else if (property === "profile.email") for (const id of org.emails.of(value)) ids.add(id);
    else return undefined;
  }
  return [...ids].filter((id) => org.users.get(id) !== undefined).toSorted();
}
