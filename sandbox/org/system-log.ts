import type { LogEvent } from "../model.ts";

/** What goes wrong with events: the shares that are lost, doubled, `lateMs` late, or come before the one they followed. */
export type LogDisturbance = { lost?: number; doubled?: number; late?: number; lateMs?: number; outOfOrder?: number };

/** The System Log: events in the order they were written, found by time or by their number. */
export class SystemLog {
  disturbance: LogDisturbance = {};
  #events: LogEvent[] = [];
  readonly #watchers: ((event: LogEvent) => void)[] = [];

  get length(): number {
    return this.#events.length;
  }

  at(number: number): LogEvent | undefined {
    return this.#events[number];
  }

  append(event: LogEvent): void {
    const { lost = 0, doubled = 0, late = 0, lateMs = 2_000 } = this.disturbance;
    if (Math.random() < lost) return;
    if (Math.random() < late) {
      setTimeout(() => this.#write(event), lateMs).unref();
      return;
    }
    this.#write(event);
    if (Math.random() < doubled) this.#write(event);
  }

  /** Disturbs what is written from now on; `{}` for nothing. */
  disturb(disturbance: LogDisturbance): void {
    this.disturbance = disturbance;
  }

  #write(event: LogEvent): void {
    const last = this.#events.at(-1);
    if (last !== undefined && Math.random() < (this.disturbance.outOfOrder ?? 0))
      this.#events.splice(-1, 1, event, last);
    else this.#events.push(event);
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
