import type { OperationRequest } from "./operation-request.ts";

/** “A”, “B” and “C”. */
function quoted(names: readonly string[]): string {
  return new Intl.ListFormat("en").format(names.map((name) => `“${name}”`));
}

/**
 * What to say and to ask before somebody is taken out of a group that rules put them into; nothing where none did.
 * Okta adds them to each rule's list of excluded people (Okta's “Remove users from a group” by rule), for good.
 * @param rules names of the rules
 */
export function exclusionOf(name: string, rules: readonly string[]): Pick<OperationRequest, "warning" | "fields"> {
  if (rules.length === 0) return {};
  const one = rules.length === 1;
  return {
    warning: `The rule${one ? "" : "s"} ${quoted(rules)} put${one ? "s" : ""} ${name} in this group. Taking them out adds them to the exclusions of ${one ? "that rule" : "those rules"}, for good.`,
    fields: [
      {
        name: "acceptExclusion",
        label: `Exclude ${name} from ${one ? "the rule" : "these rules"} for good`,
        hint: "Adding them to the group again later makes them a member by hand; the exclusion stays.",
        kind: "check",
        initial: false,
        needed: "Removing them is not possible without this.",
      },
    ],
  };
}
