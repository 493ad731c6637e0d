import { hash } from "node:crypto";

/** What the chain says of an entry, as far as every entry is looked at for it. */
type EntryFacts = {
  action: string;
  actorHash: string;
  intentSeq: string | null;
  kind: string;
  previousHash: string;
  result: string;
  seq: string;
  subjectHash: string;
};

/** What of an entry is asked for seldom: its time, and the Okta ids that erasures go by. */
type EntryIds = { at: string; actorId: string; targetId: string | null; relatedId: string | null };

/** An entry whose own bytes agree with each other. */
export type EntryLine = {
  hash: string;
  facts: EntryFacts;
  actorErased: boolean;
  subjectErased: boolean;
  ids: () => EntryIds;
};

const HASH = '{"hash":"';
const ENTRY = '","entry":{';
/** Where the entry's object begins. */
const ENTRY_AT = HASH.length + 64 + ENTRY.length - 1;
const ACTOR = ',"actor":';
const SUBJECT = ',"subject":';
const NOT_AN_ENTRY = "is not written as an entry is.";

/**
 * Reads one line as `toLine` writes it. Every byte of it is accounted for: by the entry's hash, by that of a part, or as
 * a byte that can be no other. Called for each of a million lines, so it parses no more than it needs.
 * @returns what is wrong, in words that follow "Entry 7 ", when the line does not agree with itself
 */
export function readEntryLine(line: Buffer): EntryLine | string {
  // One character a byte: what is looked for is ASCII, and positions stay those of the bytes.
  const text = line.toString("latin1");
  const actorAt = text.indexOf(ACTOR, ENTRY_AT);
  const subjectAt = text.indexOf(SUBJECT, actorAt);
  const end = text.length - 1;
  if (actorAt < 0 || subjectAt < 0 || !text.startsWith(HASH) || !text.startsWith(ENTRY, ENTRY_AT + 1 - ENTRY.length)) {
    return NOT_AN_ENTRY;
  }
  if (text[end] !== "}") return NOT_AN_ENTRY;
  const own = text.slice(HASH.length, HASH.length + 64);
  if (hash("sha256", line.subarray(ENTRY_AT, actorAt), "hex") !== own) return "has been altered: its hash is another.";
  const facts = factsOf(text, actorAt);
  if (!facts) return NOT_AN_ENTRY;

  const [actorFrom, subjectFrom] = [actorAt + ACTOR.length, subjectAt + SUBJECT.length];
  const actorErased = text.slice(actorFrom, subjectAt) === "null";
  const subjectErased = text.slice(subjectFrom, end) === "null";
  if (!actorErased && hash("sha256", line.subarray(actorFrom, subjectAt), "hex") !== facts.actorHash) {
    return "names another actor than was recorded.";
  }
  if (!subjectErased && hash("sha256", line.subarray(subjectFrom, end), "hex") !== facts.subjectHash) {
    return "tells of labels, a reason or details other than were recorded.";
  }
  const ids = () => JSON.parse(line.toString("utf8", ENTRY_AT, actorAt)) as EntryIds;
  return { hash: own, facts, actorErased, subjectErased, ids };
}

/**
 * Takes members out of an entry's canonical JSON, where they stand in the order of their names. None of their values
 * needs escaping, and inside of other strings a quotation mark is escaped, so what is found is a member.
 */
function factsOf(text: string, end: number): EntryFacts | null {
  let at = ENTRY_AT;
  let complete = true;
  function member(start: string): string {
    const from = text.indexOf(start, at) + start.length;
    const to = text.indexOf('"', from);
    if (from < start.length || to < 0 || to > end) complete = false;
    at = to;
    return text.slice(from, to);
  }
  const action = member('{"action":"');
  const actorHash = member(',"actorHash":"');
  at = text.indexOf(',"intentSeq":', at);
  const intentSeq = text.startsWith(',"intentSeq":null', at) ? null : member(',"intentSeq":"');
  const kind = member(',"kind":"');
  const previousHash = member(',"previousHash":"');
  const result = member(',"result":"');
  const seq = member(',"seq":"');
  const subjectHash = member(',"subjectHash":"');
  return complete ? { action, actorHash, intentSeq, kind, previousHash, result, seq, subjectHash } : null;
}
