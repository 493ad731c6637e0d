import { ZodError } from "zod";
import { EventHookDeliverySchema } from "#lib/schemas/okta/event-hook-delivery.ts";
import { log } from "#lib/utils/log.ts";
import { readBody } from "./body.ts";
import type { Inbox } from "./inbox.ts";
import type { Refusals } from "./refusals.ts";
import { HOOK_HEADER, isHookSecret } from "./secret.ts";

/** Okta's challenge is a short token; anything else is not worth being sent back. */
const CHALLENGE = /^[\w.~+/=-]{1,500}$/;

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });
const refuse = (status: number, title: string, remedy: string) => answer(status, { title, remedy });

/** Answers the one GET by which Okta finds out that an endpoint is willing (Event Hooks, “one-time verification”). */
export function answerChallenge(request: Request): Response {
  const challenge = request.headers.get("x-okta-verification-challenge");
  if (challenge && CHALLENGE.test(challenge)) return answer(200, { verification: challenge });
  return refuse(
    400,
    "This address receives Okta's event hooks.",
    "Enter it as an event hook's URL in Okta; there is nothing to see here.",
  );
}

/**
 * Takes a delivery in and answers once its events are stored: with 401 where the secret is wrong, 400 where it is no
 * delivery, 503 where it could not be stored, upon which Okta sends it once more. What is lost all the same, the System Log
 * still has. What is refused is counted.
 */
export async function receive(
  request: Request,
  { inbox, refusals, secret }: { inbox: Inbox; refusals: Refusals; secret: string },
): Promise<Response> {
  if (!isHookSecret(request.headers.get(HOOK_HEADER), secret)) {
    void refusals.note("secret");
    return refuse(
      401,
      "The secret is missing or wrong.",
      `Set the event hook's authentication field to ${HOOK_HEADER} and its secret to GATEHOUSE_HOOK_SECRET, or let Gatehouse create the hook on its Event hooks page.`,
    );
  }
  try {
    const { data } = EventHookDeliverySchema.parse(await readBody(request));
    await inbox.put(data.events);
    return answer(200, {});
  } catch (error) {
    if (error instanceof RangeError) {
      void refusals.note("size");
      return refuse(413, error.message, "Nothing was stored.");
    }
    if (error instanceof SyntaxError || error instanceof ZodError) void refusals.note("form");
    if (error instanceof SyntaxError) return refuse(400, "This is not JSON.", "Nothing was stored.");
    if (error instanceof ZodError) {
      const where = error.issues[0]?.path.join(".") || "the body";
      return refuse(400, `This is not an event hook delivery: see ${where}.`, "Nothing was stored.");
    }
    log.error("A delivery of an event hook could not be stored.", { error });
    return refuse(503, "The events could not be stored.", "Deliver them again.");
  }
}
