import type { PGlite } from "@electric-sql/pglite";
import type { Batch } from "./frames.ts";
import { queryMessage, syncMessage } from "./messages.ts";

/**
 * One client of the shared session. `answer` gets the database's raw reply; `evict` ends a client that holds up the
 * others.
 */
export interface SessionClient {
  answer(reply: Uint8Array): void;
  evict(reason: string): void;
}

interface SessionOptions {
  /** How long a client may sit in an open transaction, saying nothing, before it is rolled back and put out (ms). */
  patience: number;
  /** Called once when PGlite itself fails; nothing is run afterwards. */
  onFailure: (error: unknown) => void;
}

/**
 * Lets many clients take turns on PGlite's only session.
 *
 * A batch (everything up to the client's Sync or Query) runs in one synchronous call, so the batches of two clients cannot
 * mix; a client that has opened a transaction keeps the session until the transaction ends. What PostgreSQL keeps per
 * session (SET without LOCAL, session advisory locks, temporary tables, named statements, LISTEN) is therefore shared:
 * code that must run on both uses the transaction-bound forms.
 */
export class SharedSession {
  readonly #database: PGlite;
  readonly #options: SessionOptions;
  readonly #waiting = new Map<SessionClient, Batch[]>();
  #holder: SessionClient | undefined;
  #midExchange = false;
  #scheduled = false;
  #over = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(database: PGlite, options: SessionOptions) {
    this.#database = database;
    this.#options = options;
  }

  /** Queues a batch of a client; its answers come back in the order its batches were queued. */
  submit(client: SessionClient, batch: Batch): void {
    const batches = this.#waiting.get(client);
    if (batches) batches.push(batch);
    else this.#waiting.set(client, [batch]);
    this.#schedule();
  }

  /** Forgets a client that is gone; an open transaction of it is rolled back. */
  leave(client: SessionClient): void {
    this.#waiting.delete(client);
    if (this.#holder !== client || this.#over) return;
    this.#unwatch();
    this.#holder = undefined;
    if (this.#midExchange) this.#run(syncMessage);
    if (!this.#over && this.#database.isInTransaction()) this.#run(queryMessage("ROLLBACK"));
    this.#midExchange = false;
    this.#schedule();
  }

  /** Runs nothing any more: to be called before the database is closed. */
  end(): void {
    this.#over = true;
    this.#unwatch();
  }

  #schedule(): void {
    if (this.#scheduled || this.#over) return;
    this.#scheduled = true;
    // One batch per turn of the event loop: sockets are read and written in between.
    setImmediate(() => {
      this.#scheduled = false;
      if (!this.#over) this.#turn();
    });
  }

  #turn(): void {
    const client = this.#holder ?? this.#waiting.keys().next().value;
    const batches = client && this.#waiting.get(client);
    const batch = batches?.shift();
    if (!client || !batches || !batch) {
      if (this.#holder && this.#waiting.size > 0) this.#watch(this.#holder);
      return;
    }
    this.#unwatch();
    // Leaving the map and coming back puts a client with more to say behind those who wait.
    this.#waiting.delete(client);
    if (batches.length > 0) this.#waiting.set(client, batches);
    const answer = this.#run(batch.bytes);
    if (!answer) return;
    this.#midExchange = !batch.complete;
    this.#holder = this.#midExchange || this.#database.isInTransaction() ? client : undefined;
    client.answer(answer);
    this.#schedule();
  }

  #watch(holder: SessionClient): void {
    // Not started anew by every other client that joins the queue.
    this.#timer ??= setTimeout(() => {
      const seconds = Math.round(this.#options.patience / 1000);
      holder.evict(`the transaction was left open for ${seconds} s while others waited, and was rolled back`);
      this.leave(holder);
    }, this.#options.patience).unref();
  }

  #unwatch(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #run(bytes: Uint8Array): Uint8Array | undefined {
    try {
      return this.#database.execProtocolRawSync(bytes);
    } catch (error) {
      this.#over = true;
      this.#options.onFailure(error);
      return undefined;
    }
  }
}
