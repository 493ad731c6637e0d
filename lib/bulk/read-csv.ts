import { CsvError, parse } from "csv-parse/sync";
import { JobRefused } from "./refused.ts";
import { MOST_TARGETS } from "#lib/schemas/vocabulary/bulk.ts";

/** Headings under which people are named, best first. */
const HEADINGS = ["id", "okta id", "user id", "login", "username", "user name", "user", "email", "e-mail", "mail"];
const LONGEST_NAME = 320;

function decode(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  try {
    return new TextDecoder(utf16 ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new JobRefused("The file is not text in UTF-8 or UTF-16. Save it as “CSV UTF-8” and choose it again.");
  }
}

/**
 * The people a CSV names: from the column headed id, login, email or alike, else from its only column.
 * @returns ids, logins or emails in the file's order, and the heading they were under (`null`: no heading)
 * @throws JobRefused in words for a file that cannot be read, has no such column, no rows, or more than 10,000
 */
export function readTargets(bytes: Uint8Array): { targets: string[]; column: string | null } {
  const text = decode(bytes);
  if (text.includes("\0")) throw new JobRefused("The file has NUL characters in it, so it is no CSV. Export it again.");
  let rows: string[][];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: [",", ";", "\t"],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: MOST_TARGETS + 2,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new JobRefused(
      `The file cannot be read as CSV near line ${String(error["lines"] ?? "?")}: a quote may be unclosed there.`,
    );
  }
  const [first] = rows;
  if (!first) throw new JobRefused("The file is empty.");
  const titles = first.map((cell) => cell.toLowerCase());
  const heading = HEADINGS.find((name) => titles.includes(name));
  if (!heading && first.length > 1) {
    throw new JobRefused(`No column is headed id, login or email; the headings are: ${first.join(", ")}.`);
  }
  const index = heading ? titles.indexOf(heading) : 0;
  const targets = (heading ? rows.slice(1) : rows).map((row) => row[index] ?? "").filter((cell) => cell !== "");
  if (targets.length === 0) throw new JobRefused("The file names nobody below its heading.");
  if (targets.length > MOST_TARGETS) {
    throw new JobRefused(
      `The file names more than ${MOST_TARGETS.toLocaleString("en")} people. Split it into several.`,
    );
  }
  const long = targets.findIndex((cell) => cell.length > LONGEST_NAME);
  if (long >= 0) throw new JobRefused(`Entry ${long + 1} is longer than any id, login or email can be.`);
  return { targets, column: heading ? (first[index] ?? null) : null };
}
