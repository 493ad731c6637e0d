import { currentVisitor } from "./current-actor.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { Problem } from "#lib/schemas/problem.ts";

/** The reader may not see this; `status` is the HTTP status that says so, 404 where not even that it is there. */
export class AccessRefused extends Error {
  readonly status: 401 | 403 | 404;
  readonly problem: Problem;

  constructor(status: 401 | 403 | 404, title: string, meaning: string, remedy: string) {
    super(title);
    this.name = "AccessRefused";
    this.status = status;
    this.problem = { title, meaning, remedy, causes: [], code: null, requestId: null };
  }
}

/**
 * The first line of every query and action: who it is. Every role may read; what it may change is `perform`'s to say.
 * @throws AccessRefused when nobody is signed in, or without a role
 */
export async function signedIn(): Promise<PersonActor> {
  const visitor = await currentVisitor();
  if (visitor.kind === "actor") return visitor.actor;
  if (visitor.kind === "nobody") {
    throw new AccessRefused(
      401,
      "You are signed out.",
      "Your session has ended. Nothing was lost here.",
      "Sign in again.",
    );
  }
  throw new AccessRefused(
    403,
    "You have no role in Gatehouse.",
    `${visitor.login} is in none of the Okta groups that give access.`,
    "Ask one of your Okta admins to add you to the right group.",
  );
}
