import type { LogEvent } from "../model.ts";
import type { Call } from "./call.ts";
import { messagesOf } from "./events.ts";
import type { EventType } from "./events.ts";
import { writeEvent } from "./log-event.ts";
import type { Org } from "./org.ts";
import type { Target } from "./targets.ts";

/** Writes one System Log event about a change; `debugData` adds to what every event says about the request. */
export function record(
  org: Org,
  call: Call,
  type: EventType,
  targets: Target[],
  options: { debugData?: Record<string, unknown>; severity?: LogEvent["severity"]; outcome?: LogEvent["outcome"] } = {},
): void {
  writeEvent(org, call, {
    eventType: type,
    severity: options.severity ?? "INFO",
    ...messagesOf(type),
    outcome: options.outcome ?? { result: "SUCCESS", reason: null },
    targets,
    debugData: options.debugData,
  });
}
