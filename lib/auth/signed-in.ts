import type { PersonActor } from "#lib/schemas/actor.ts";
import { AccessRefused } from "./access-refused.ts";
import { currentActor } from "./current-actor.ts";

/**
 * Who it is: asked before every read and in the first line of every action. Every role may read; what it may change is `perform`'s to say.
 * @throws AccessRefused when nobody is signed in, or without a role
 */
export async function signedIn(): Promise<PersonActor> {
  const current = await currentActor();
  if (current.kind === "actor") return current.actor;
  if (current.kind === "nobody") {
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
    `${current.login} is in none of the Okta groups that give access.`,
    "Ask one of your Okta admins to add you to the right group.",
  );
}
