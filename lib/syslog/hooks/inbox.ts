import type { Database } from "#lib/db/client.ts";
import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";
import { store } from "../archive/store.ts";

/** Where delivered events are put. */
export type Inbox = {
  /** Resolves once the events are in the database, each once. @throws a database error, and then Okta is to send again */
  put(events: readonly OktaLogEvent[]): Promise<void>;
};

type Waiting = { events: readonly OktaLogEvent[]; resolve: () => void; reject: (error: unknown) => void };

/**
 * The inbox of a process. Deliveries that come while others are being stored share the next write: Okta waits three
 * seconds for an answer, and a busy org delivers hundreds at once.
 */
export function createInbox(database: Database): Inbox {
  let waiting: Waiting[] = [];
  let busy = false;

  async function flush(): Promise<void> {
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await store(
          database,
          "hook",
          batch.flatMap(({ events }) => events),
        );
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    busy = false;
  }

  return {
    put: (events) =>
      new Promise((resolve, reject) => {
        waiting.push({ events, resolve, reject });
        // Nothing of flush is left unhandled: each delivery's promise carries its failure.
        if (!busy) void flush();
      }),
  };
}
