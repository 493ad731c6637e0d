import canonicalize from "canonicalize";
import type { AuditEntry } from "#lib/db/generated/client.ts";
import { canonicalEntry } from "./chain.ts";
import type { Json } from "./entry.ts";
import { sealPart } from "./parts.ts";

/**
 * An entry as one line of JSON, fit to be verified without this program: `hash` is the SHA-256 of the very bytes of
 * `entry`, whose `actorHash` and `subjectHash` are those of the very bytes of `actor` and `subject`. An erased part is null.
 */
export function toLine(row: AuditEntry): string {
  return `{"hash":"${row.hash}","entry":${canonicalEntry(row)},"actor":${actorText(row)},"subject":${subjectText(row)}}`;
}

function actorText({ actorSalt, actorLogin }: AuditEntry): string {
  if (actorSalt === null && actorLogin === null) return "null";
  // What is only half there has been tampered with: it is shown as it is, and will not fit its hash.
  return sealPart({ login: actorLogin ?? "" }, actorSalt ?? "").text;
}

function subjectText({ subjectSalt, targetLabel, relatedLabel, reason, detail }: AuditEntry): string {
  const part = { targetLabel, relatedLabel, reason, detail: detail as { [key: string]: Json } };
  if (subjectSalt === null && Object.values(part).every((value) => value === null)) return "null";
  return canonicalize({ ...part, salt: subjectSalt ?? "" }) ?? "null";
}
