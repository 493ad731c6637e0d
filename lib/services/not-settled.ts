import { problemOf } from "#lib/okta/answer.ts";
import { OktaError } from "#lib/okta/error.ts";

/**
 * The error for a name that fits nothing, or more than one thing: nothing is guessed.
 * @param what `group`, `app` or `person`, as the sentence says it
 * @param candidates what the name fits, each as it is to be shown
 */
export function notSettled(what: "group" | "app" | "person", name: string, candidates: readonly string[]): OktaError {
  const none = candidates.length === 0;
  const title = none
    ? `No ${what} is called “${name}”.`
    : `“${name}” matches more than one ${what}: ${candidates.join(", ")}.`;
  const remedy = none ? "Look for a typing error, or search for it." : "Use its id instead.";
  const kind = none ? "not-found" : "refused";
  return new OktaError({
    kind,
    problem: problemOf(kind, { title, meaning: "Nothing was changed.", remedy, causes: [...candidates] }),
  });
}
