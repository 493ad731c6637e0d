import { Prisma } from "#lib/db/generated/client.ts";
import { literally } from "./who-acted.ts";

/** As the database cuts texts into words (`audit_word_beginnings`): what stands between letters and digits. */
const PUNCTUATION_BEFORE = /^[!-/:-@[-`{-~“”„«»‘’…–—]+/;
/** What a sentence has behind a word. Other punctuation may be the middle of what someone is typing. */
const PUNCTUATION_BEHIND = /[.,;:!?)"'”’]+$/;
/** No word is longer in the database's index. */
const LONGEST = 200;

const TOKENS = Prisma.sql`audit_words(entry.actor_login, entry.target_label, entry.related_label, entry.reason, entry.detail,
  entry.okta_request_id, entry.error_code)`;

/** The words of what someone typed, small and without the punctuation around them. */
function tokensOf(text: string): string[] {
  const pieces = text.toLowerCase().split(/[\s\0]+/);
  return pieces
    .map((piece) => piece.replace(PUNCTUATION_BEFORE, "").replace(PUNCTUATION_BEHIND, "").slice(0, LONGEST))
    .filter((word) => word !== "");
}

/**
 * That a word of `audit_entry AS entry` begins with each of those that someone typed. A run of letters and digits
 * begins a word, and so does what stands between blanks.
 * @param by "index": an index leads to what has them. "reading": each entry is looked at, which is quicker where the other
 *   conditions leave a few hundred
 * @returns nothing where there is no word in `text`
 */
export function says(text: string, by: "index" | "reading"): Prisma.Sql[] {
  const words = tokensOf(text);
  if (words.length === 0) return [];
  const terms = words.map((word) => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}':*`);
  const found = Prisma.sql`audit_word_beginnings(${TOKENS}) @@ ${terms.join(" & ")}::tsquery`;
  if (by === "index") return [found];
  // Cutting a text into words costs ten times as much as seeing that they are not in it. CASE hides both from the planner,
  // which thinks too little of them, would read all there is and sort it instead of stopping when a page is full.
  const contained = words.map((word) => Prisma.sql`${TOKENS} LIKE ${`%${literally(word)}%`}`);
  return [Prisma.sql`CASE WHEN ${Prisma.join(contained, " AND ")} THEN ${found} ELSE false END`];
}
