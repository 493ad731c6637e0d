import type { OperationRequest } from "./operation-request.ts";

/** “A”, “B” and “C”. */
function quoted(names: readonly string[]): string {
  return new Intl.ListFormat("en").format(names.map((name) => `“${name}”`));
}

/**
 * What to say before someone is taken out of a group that rules put them into; nothing where none did.
 * Okta adds them to each rule's list of excluded people (Okta's “Remove users from a group” by rule), permanently.
 * @param rules names of the rules
 */
export function exclusionOf(name: string, rules: readonly string[]): Pick<OperationRequest, "warning" | "given"> {
  if (rules.length === 0) return {};
  const one = rules.length === 1;
  return {
    warning: `The rule${one ? "" : "s"} ${quoted(rules)} put${one ? "s" : ""} ${name} in this group. Removing them adds them to the exclusions of ${one ? "that rule" : "those rules"} permanently.`,
    given: { person: name, rules: one ? "the rule" : "these rules" },
  };
}
