import type { LogEvent } from "../model.ts";

/** The System Log: events in the order they were written, found by time or by their number. */
export class SystemLog {
  #events: LogEvent[] = [];
  readonly #watchers: ((event: LogEvent) => void)[] = [];

  get length(): number {
    return this.#events.length;
  }

  at(number: number): LogEvent | undefined {
    return this.#events[number];
  }

  append(event: LogEvent): void {
    this.#events.push(event);
    for (const watcher of this.#watchers) watcher(event);
  }

  /** Starts over with these events, ascending by `published`; nobody is told. */
  replaceAll(events: readonly LogEvent[]): void {
    this.#events = [...events];
  }

  /** Calls back after every later `append`. */
  watch(watcher: (event: LogEvent) => void): void {
    this.#watchers.push(watcher);
  }

  /** The number of the first event published at this moment or later; `length` when there is none. */
  firstSince(moment: string): number {
    let low = 0;
    let high = this.#events.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#events[middle] as LogEvent).published < moment) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
