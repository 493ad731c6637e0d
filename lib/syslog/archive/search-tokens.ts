import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";

/** A lexeme may have 2,046 bytes at most in PostgreSQL; a longer word says nothing anyway. */
const LONGEST_WORD = 200;
/** A text search vector holds a megabyte at most in PostgreSQL; an event of so many words is found by its first ones. */
const MOST_TOKENS = 2_000;
/** Shorter beginnings would match a good part of every log. */
const SHORTEST_BEGINNING = 2;

const WORD = /[\p{L}\p{N}]+/gu;

/** Stands before a text that is meant as a whole, so that the beginning of a word does not meet every address there is. */
const AS_A_WHOLE = "=";

/** The words of a text: each run of letters and digits, and the text itself where it is one piece such as an address. */
function tokensOf(text: string): string[] {
  const lower = text.toLowerCase();
  const parts = lower.match(WORD) ?? [];
  return /\s/.test(lower) || parts.length < 2 ? parts : [AS_A_WHOLE + lower, ...parts];
}

/** Everything free text finds an event by: actor, target, event, result, from where and its ids. Each word once. */
export function tokensOfEvent(event: OktaLogEvent): string[] {
  const { actor, client, outcome, transaction } = event;
  const place = client?.geographicalContext;
  const texts = [
    event.eventType,
    event.displayMessage,
    ...[actor, ...(event.target ?? [])].flatMap((party) => [party?.id, party?.alternateId, party?.displayName]),
    client?.ipAddress,
    client?.userAgent?.os,
    client?.userAgent?.browser,
    place?.city,
    place?.country,
    outcome?.result,
    outcome?.reason,
    transaction?.id,
    transaction?.detail?.requestApiTokenId,
    event.debugContext?.debugData?.requestId,
  ];
  const words = texts.flatMap((text) => (text ? tokensOf(text) : []));
  return [...new Set(words)].filter((word) => word !== "" && word.length <= LONGEST_WORD).slice(0, MOST_TOKENS);
}

/** A mail address or an IP address is meant as a whole: its parts say little. */
const WHOLE = /@|^[\da-f]*[.:][\da-f]*[.:][\da-f.:]*$/;

/** How many of all entries have a word, or one that begins so, from 0 to 1. */
export type ShareOf = (word: string, isBeginning: boolean) => number;

/** From this share on a word had better be the whole word: gathering all that begin so takes long and finds the same. */
const FREQUENT = 0.01;

/** From this share on a word narrows nothing down: reading where it stands takes longer than looking at what is left. */
const EVERYWHERE = 0.2;

/** A search in two parts, each in PostgreSQL's form. */
export type TextSearch = {
  /** What entries are found by. */
  find: string;
  /** What those must also have; may be "". */
  check: string;
  /** How many of all entries may be expected to be found, from 0 to 1. */
  share: number;
};

/**
 * What someone typed, as a text search: an event must have all their words. Of an address, and of the last word, the
 * beginning is enough, since people search while they type. Anything in it is taken literally.
 * @returns `null` where there is nothing to search for
 */
export function toTextSearch(typed: string, shareOf: ShareOf): TextSearch | null {
  const pieces = typed.toLowerCase().split(/[\s"]+/);
  const words = pieces.flatMap((piece) => {
    if (WHOLE.test(piece)) return [AS_A_WHOLE + trimmed(piece)];
    return piece.match(WORD) ?? [];
  });
  if (words.length === 0) return null;
  const terms = words.map((long, index) => {
    const word = long.slice(0, LONGEST_WORD);
    const mayGoOn = word.startsWith(AS_A_WHOLE) || (index === words.length - 1 && shareOf(word, false) < FREQUENT);
    const isBeginning = mayGoOn && word.length >= SHORTEST_BEGINNING;
    const text = `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'${isBeginning ? ":*" : ""}`;
    return { text, share: shareOf(word, isBeginning) };
  });
  const narrowing = terms.filter(({ share }) => share < EVERYWHERE);
  const found = narrowing.length > 0 ? narrowing : terms;
  return {
    find: join(found),
    check: join(terms.filter((term) => !found.includes(term))),
    share: terms.reduce((product, term) => product * term.share, 1),
  };
}

const join = (terms: readonly { text: string }[]) => terms.map(({ text }) => text).join(" & ");

/** Without the punctuation around it, as someone copies an address out of a sentence. */
function trimmed(piece: string): string {
  return piece.replace(/^[^\p{L}\p{N}:]+|[^\p{L}\p{N}:]+$/gu, "");
}
