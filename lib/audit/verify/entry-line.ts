import { hash } from "node:crypto";

/** What the chain says of an entry; only as far as verifying needs it. */
export type EntryFacts = {
  seq: string;
  kind: string;
  action: string;
  result: string;
  intentSeq: string | null;
  actorId: string;
  targetId: string | null;
  relatedId: string | null;
  actorHash: string;
  subjectHash: string;
  previousHash: string;
};

/** An entry whose own bytes agree with each other. */
export type EntryLine = { hash: string; facts: EntryFacts; actorErased: boolean; subjectErased: boolean };

const HASH = '{"hash":"';
const ENTRY = '","entry":';
const ENTRY_AT = HASH.length + 64 + ENTRY.length;
const ACTOR = Buffer.from(',"actor":');
const SUBJECT = Buffer.from(',"subject":');
const CLOSING_BRACE = 0x7d;

/**
 * Reads one line as `toLine` writes it. Every byte of it is accounted for: by the entry's hash, by that of a part, or as
 * a byte that can be no other.
 * @returns what is wrong, in words that follow "Entry 7 ", when the line does not agree with itself
 */
export function readEntryLine(line: Buffer): EntryLine | string {
  const actorAt = line.indexOf(ACTOR, ENTRY_AT);
  const subjectAt = line.indexOf(SUBJECT, actorAt);
  const end = line.length - 1;
  if (
    actorAt < 0 ||
    subjectAt < 0 ||
    line[end] !== CLOSING_BRACE ||
    line.toString("latin1", 0, HASH.length) !== HASH ||
    line.toString("latin1", HASH.length + 64, ENTRY_AT) !== ENTRY
  ) {
    return "is not written as an entry is.";
  }
  const own = line.toString("latin1", HASH.length, HASH.length + 64);
  const entry = line.subarray(ENTRY_AT, actorAt);
  if (hash("sha256", entry, "hex") !== own) return "has been altered: its hash is another.";
  let facts: EntryFacts;
  try {
    facts = JSON.parse(entry.toString()) as EntryFacts;
  } catch {
    return "is no JSON.";
  }
  const actor = line.subarray(actorAt + ACTOR.length, subjectAt);
  const subject = line.subarray(subjectAt + SUBJECT.length, end);
  const [actorErased, subjectErased] = [isNull(actor), isNull(subject)];
  if (!actorErased && hash("sha256", actor, "hex") !== facts.actorHash) return "names another actor than was recorded.";
  if (!subjectErased && hash("sha256", subject, "hex") !== facts.subjectHash) {
    return "tells of labels, a reason or details other than were recorded.";
  }
  return { hash: own, facts, actorErased, subjectErased };
}

function isNull(text: Buffer): boolean {
  return text.length === 4 && text.toString("latin1") === "null";
}
