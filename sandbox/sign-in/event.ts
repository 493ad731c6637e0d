import type { User } from "../model.ts";
import type { Call } from "../org/call.ts";
import { writeEvent } from "../org/log-event.ts";
import type { Org } from "../org/org.ts";
import { userTarget } from "../org/targets.ts";
import { signInMessages, type SignInEvent } from "./event-messages.ts";

/**
 * Writes a System Log event about signing in or out. `failure` is Okta's reason code when it did not succeed; `user`
 * is undefined when nobody has the login that was typed, in which case the actor is unknown and there is no target.
 */
export function recordSignIn(
  org: Org,
  call: Call,
  type: SignInEvent,
  user: User | undefined,
  failure: string | null = null,
): void {
  writeEvent(org, call, {
    eventType: type,
    ...signInMessages(type, failure !== null),
    outcome: { result: failure === null ? "SUCCESS" : "FAILURE", reason: failure },
    targets: user ? [userTarget(user)] : [],
    debugData: { threatSuspected: "false" },
  });
}
