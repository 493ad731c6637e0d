import { invalid } from "../../org/okta-error.ts";

const MOST_KEYWORDS = 10;
const LONGEST_KEYWORD = 40;

/**
 * The test that `q` makes: every keyword stands somewhere in the event, whatever its case. Text in quotes is one keyword.
 * Throws E0000001 for more than 10 keywords or one longer than 40 characters.
 */
export function keywords(q: string | undefined): (event: unknown) => boolean {
  const words = (q?.match(/"[^"]+"|\S+/g) ?? []).map((word) => word.replaceAll('"', "").toLowerCase());
  if (words.length > MOST_KEYWORDS) throw invalid("q", `q: At most ${MOST_KEYWORDS} keywords can be given`);
  if (words.some((word) => word.length > LONGEST_KEYWORD))
    throw invalid("q", `q: A keyword cannot have more than ${LONGEST_KEYWORD} characters`);
  if (words.length === 0) return () => true;
  return (event) => {
    const text = textOf(event).toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

/** All values of an event, without the names of its properties. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return `${value}\n`;
  return Object.values(value).map(textOf).join("");
}
