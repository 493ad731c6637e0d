import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";

/** A lexeme may have 2,046 bytes at most in PostgreSQL; a longer word says nothing anyway. */
const LONGEST_WORD = 200;
/** Shorter beginnings would match a good part of every log. */
const SHORTEST_BEGINNING = 2;

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text: each run of letters and digits, and the text itself where it is one piece such as an address. */
function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  const parts = lower.match(WORD) ?? [];
  return /\s/.test(lower) ? parts : [lower, ...parts];
}

/** Everything free text finds an event by: who, whom, what, how it ended, from where and its ids. Each word once. */
export function wordsOfEvent(event: OktaLogEvent): string[] {
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
  const words = texts.flatMap((text) => (text ? wordsOf(text) : []));
  return [...new Set(words)].filter((word) => word !== "" && word.length <= LONGEST_WORD);
}

/** A mail address or an IP address is meant as a whole: its parts say little. */
const WHOLE = /@|^[\da-f]*[.:][\da-f]*[.:][\da-f.:]*$/;

/**
 * What somebody typed, as a text search: an event must have a word that begins so for each of theirs. Anything in it is
 * taken literally.
 * @returns `null` where there is nothing to search for
 */
export function toTextSearch(typed: string): string | null {
  const pieces = typed.toLowerCase().split(/[\s"]+/);
  const terms = pieces.flatMap((piece) => (WHOLE.test(piece) ? [trimmed(piece)] : (piece.match(WORD) ?? [])));
  const kept = terms.filter(Boolean).map((term) => term.slice(0, LONGEST_WORD));
  return kept.length === 0 ? null : kept.map(literal).join(" & ");
}

/** Without the punctuation around it, as somebody copies an address out of a sentence. */
function trimmed(piece: string): string {
  return piece.replace(/^[^\p{L}\p{N}:]+|[^\p{L}\p{N}:]+$/gu, "");
}

function literal(term: string): string {
  const quoted = `'${term.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
  return term.length < SHORTEST_BEGINNING ? quoted : `${quoted}:*`;
}
