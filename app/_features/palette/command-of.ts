import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";

/** An operation on a person that may be asked for by typing. */
export type PaletteAction = { id: OperationId; title: string };

/** What a text asks for: operations on the person the rest of it names, or simply something to find. */
export type Command = {
  actions: PaletteAction[];
  /** What is to be found: the text without the words of the command. */
  sought: string;
  /** What was typed behind a colon, to say why; none: "". */
  reason: string;
};

const GO = /^(?:go to|goto|open|show)\s+/i;
/** Fewer letters would ask for every second person of the org. */
const SHORTEST_NAME = 2;

/** Neither a name nor a login of Okta's has a colon. */
const REASON = /^([^:]*):(.*)$/s;

/**
 * Reads “unlock ann”, “reset password ann” or “go to policies”. A command may be named by its whole title or by the
 * first word of it, and followed by a reason: “suspend ann: INC-4711 lost laptop”.
 */
export function commandOf(text: string, actions: readonly PaletteAction[]): Command {
  const typed = text.trim().replace(GO, "");
  const lower = typed.toLowerCase();
  // “reset password” is the whole name of a command, not a reset of someone called Password.
  const isTitle = actions.some(({ title }) => title.toLowerCase() === lower);
  const named = actions.flatMap((action) => {
    const title = action.title.toLowerCase();
    const phrase = [title, title.split(" ")[0] ?? title].find((each) => lower.startsWith(`${each} `));
    return phrase === undefined ? [] : [{ action, length: phrase.length }];
  });
  const longest = Math.max(0, ...named.map(({ length }) => length));
  const meant = named.filter(({ length }) => length === longest);
  const rest = typed.slice(longest).trim();
  const [, name = rest, reason = ""] = REASON.exec(rest) ?? [];
  if (isTitle || meant.length === 0 || name.trim().length < SHORTEST_NAME)
    return { actions: [], sought: typed, reason: "" };
  return { actions: meant.map(({ action }) => action), sought: name.trim(), reason: reason.trim() };
}

/** Whether a title is meant: the text begins it or one of its words, with letters enough to mean it. */
export function begins(title: string, text: string): boolean {
  const typed = text.trim().replace(GO, "").toLowerCase();
  if (typed.length < 3) return false;
  const lower = title.toLowerCase();
  return lower.startsWith(typed) || lower.split(" ").some((word) => word.startsWith(typed));
}
