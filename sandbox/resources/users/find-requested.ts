import type { FastifyRequest } from "fastify";
import { pathText } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import type { User } from "../../model.ts";
import type { Org } from "../../org/org.ts";
import { findUser } from "../../org/users/find-user.ts";

/** The person the path names, `me` being the caller. Throws E0000007. */
export function requestedUser(org: Org, request: FastifyRequest): User {
  const id = pathText(request, "userId");
  return findUser(org, id === "me" ? callFor(request).actor.id : id);
}
