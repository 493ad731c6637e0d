import { invalid } from "../../org/okta-error.ts";
import { momentOf } from "../../search/fields.ts";

/** The moment a parameter names (ISO 8601), in milliseconds. Throws E0000001 for anything else. */
export function timeOf(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  // A `+` of a zone that was not percent-encoded arrives as a space.
  const moment = momentOf(text.replace(/ (\d{2}:?\d{2})$/, "+$1"));
  if (moment === undefined) throw invalid(name, `${name}: The date format in your query is not recognized`);
  return moment;
}
