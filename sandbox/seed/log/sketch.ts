import type { LogEvent } from "#sandbox/model.ts";
import type { Dice } from "#sandbox/seed/dice.ts";
import { requestId, uuid } from "#sandbox/seed/ids.ts";
import { stamp } from "#sandbox/seed/moments.ts";
import type { Origin } from "#sandbox/seed/log/clients.ts";
import { type EventType, messagesOf } from "#sandbox/org/events.ts";
import { NO_AUTHENTICATION } from "#sandbox/org/log-event.ts";
import { displayName, type Target } from "#sandbox/org/targets.ts";
import { isSignInEvent, type SignInEvent, signInMessages } from "#sandbox/sign-in/event-messages.ts";
import type { Person } from "#sandbox/seed/people/person.ts";

/** What a story says of one event; the rest follows from its type. */
export type Sketch = {
  /** Milliseconds since 1970. */
  at: number;
  type: EventType | SignInEvent;
  actor: Person;
  origin: Origin;
  targets: Target[];
  /** Absent: it succeeded. */
  failure?: string;
  /** Which session it belongs to; events of one session share it. */
  session?: string;
  uri: string;
  debug?: Record<string, unknown>;
};

/** The event as Okta writes it. */
export function toEvent(sketch: Sketch, dice: Dice): LogEvent {
  const { user } = sketch.actor;
  const request = requestId(dice);
  const words = isSignInEvent(sketch.type)
    ? signInMessages(sketch.type, sketch.failure !== undefined)
    : { severity: "INFO" as const, ...messagesOf(sketch.type) };
  const session = sketch.session ?? "unknown";
  return {
    uuid: uuid(dice),
    published: stamp(sketch.at),
    eventType: sketch.type,
    version: "0",
    ...words,
    actor: {
      id: user.id,
      type: "User",
      alternateId: user.profile.login,
      displayName: displayName(user),
      detailEntry: null,
    },
    ...sketch.origin,
    device: null,
    authenticationContext: {
      ...NO_AUTHENTICATION,
      rootSessionId: session,
      externalSessionId: session,
    },
    outcome: sketch.failure ? { result: "FAILURE", reason: sketch.failure } : { result: "SUCCESS", reason: null },
    target: sketch.targets.length > 0 ? sketch.targets : null,
    transaction: { type: "WEB", id: request, detail: {} },
    debugContext: {
      debugData: {
        requestId: request,
        requestUri: sketch.uri,
        url: `${sketch.uri}?`,
        threatSuspected: "false",
        ...sketch.debug,
      },
    },
  };
}
