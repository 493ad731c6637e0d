/** One request the sandbox was asked, for tests that count what reached the org. */
export type RequestEntry = {
  sequence: number;
  at: string;
  method: string;
  /** With query. */
  path: string;
  requestId: string;
  /** `null` while it is under way, and permanently when the connection was dropped without an answer. */
  status: number | null;
  /** Whether it changed the org, which a lost answer does not tell its caller. */
  applied: boolean;
  /** The fault that was played on it, if one was. */
  fault: string | null;
};

const KEPT = 100_000;

/** The latest requests, in order. */
export class RequestLog {
  #entries: RequestEntry[] = [];
  #next = 1;

  /** Notes a request that has just come in; the entry is filled in as it goes on. */
  begin(request: Pick<RequestEntry, "method" | "path" | "requestId">): RequestEntry {
    const entry: RequestEntry = {
      sequence: this.#next++,
      at: new Date().toISOString(),
      ...request,
      status: null,
      applied: false,
      fault: null,
    };
    this.#entries.push(entry);
    if (this.#entries.length > KEPT * 1.1) this.#entries = this.#entries.slice(-KEPT);
    return entry;
  }

  /** Those that came after this sequence number. */
  since(sequence: number): RequestEntry[] {
    return this.#entries.filter((entry) => entry.sequence > sequence);
  }

  get latest(): number {
    return this.#next - 1;
  }
}
