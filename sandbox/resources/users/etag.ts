import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { User } from "../../model.ts";
import { refusal } from "../../org/okta-error.ts";

/** The entity tag of someone's profile; it covers nothing else, as in Okta. */
function etagOf(user: User): string {
  const digest = createHash("sha256").update(JSON.stringify(user.profile)).digest("hex");
  return `W/"${digest.slice(0, 32)}"`;
}

/** Writes the tag of someone's profile into the answer's headers. */
export function setEtag(reply: FastifyReply, user: User): void {
  reply.header("etag", etagOf(user));
}

/** Refuses an update whose `If-Match` names another version of the profile. Throws E0000231. */
export function assertMatches(request: FastifyRequest, user: User): void {
  const wanted = request.headers["if-match"];
  if (wanted === undefined || wanted.trim() === "*") return;
  const tags = wanted.split(",").map(opaque);
  if (!tags.includes(opaque(etagOf(user)))) throw refusal("E0000231");
}

function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, "");
}
