import type { EventHook } from "../model-settings.ts";
import { randomToken } from "../org/ids.ts";
import { askTwice } from "./request.ts";

/** Sends the one-time challenge to the endpoint of a hook; hands back what is wrong with the answer, if anything. */
export async function verifyEndpoint(hook: EventHook): Promise<string | undefined> {
  const challenge = randomToken(40);
  const outcome = await askTwice(hook, { method: "GET", headers: { "x-okta-verification-challenge": challenge } });
  if (!outcome.ok) return outcome.fault;
  return verificationIn(outcome.body) === challenge
    ? undefined
    : "The answer does not carry the challenge as its verification.";
}

function verificationIn(body: string): unknown {
  try {
    return (JSON.parse(body) as { verification?: unknown } | null)?.verification;
  } catch {
    // An answer that is no JSON carries no verification, which is what the caller is told.
    return undefined;
  }
}
