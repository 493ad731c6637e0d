/** What a client says before it is let in, told apart by the code in the first eight bytes. */
export type Opening = { kind: "encryption" } | { kind: "cancel" } | { kind: "startup"; message: Buffer };

/** Messages that the database can run in one go: they end where the client waits for an answer. */
export interface Batch {
  bytes: Buffer;
  /** False where the client only flushed: it goes on in the same exchange, so nobody else may come between. */
  complete: boolean;
}

const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;
const LONGEST_OPENING = 10_000;
const LONGEST_MESSAGE = 256 * 1024 * 1024;

const QUERY = 0x51;
const SYNC = 0x53;
const FUNCTION_CALL = 0x46;
const FLUSH = 0x48;
const TERMINATE = 0x58;

/**
 * Cuts one client's byte stream into PostgreSQL frontend messages (protocol 3.0: a type byte and a four-byte length;
 * the first message has no type byte). Bytes go in as they arrive, whole messages come out.
 */
export class Frames {
  #buffer: Buffer = Buffer.alloc(0);
  /** Bytes at the start of the buffer that are known to be whole messages without an end of batch among them. */
  #scanned = 0;

  push(chunk: Buffer): void {
    this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk]);
  }

  /** The next message of the opening, or undefined until it is all there. Throws a RangeError on an absurd length. */
  opening(): Opening | undefined {
    if (this.#buffer.length < 8) return undefined;
    const length = this.#buffer.readUInt32BE(0);
    if (length < 8 || length > LONGEST_OPENING) throw new RangeError(`an opening message of ${length} bytes`);
    if (this.#buffer.length < length) return undefined;
    const message = this.#take(length);
    const code = message.readUInt32BE(4);
    if (code === SSL_REQUEST || code === GSS_REQUEST) return { kind: "encryption" };
    if (code === CANCEL_REQUEST) return { kind: "cancel" };
    return { kind: "startup", message };
  }

  /** The next single message, type byte included, or undefined until it is all there. */
  message(): Buffer | undefined {
    const length = this.#lengthAt(0);
    return length === undefined ? undefined : this.#take(length);
  }

  /** The next batch, "terminate" when the client says goodbye, or undefined until the batch is all there. */
  batch(): Batch | "terminate" | undefined {
    for (;;) {
      const length = this.#lengthAt(this.#scanned);
      if (length === undefined) return undefined;
      const type = this.#buffer[this.#scanned];
      if (type === TERMINATE) return "terminate";
      this.#scanned += length;
      if (type === QUERY || type === SYNC || type === FUNCTION_CALL || type === FLUSH) {
        return { bytes: this.#take(this.#scanned), complete: type !== FLUSH };
      }
    }
  }

  #lengthAt(offset: number): number | undefined {
    if (this.#buffer.length < offset + 5) return undefined;
    const length = 1 + this.#buffer.readUInt32BE(offset + 1);
    if (length < 5 || length > LONGEST_MESSAGE) throw new RangeError(`a message of ${length} bytes`);
    return this.#buffer.length < offset + length ? undefined : length;
  }

  #take(length: number): Buffer {
    const taken = this.#buffer.subarray(0, length);
    this.#buffer = this.#buffer.subarray(length);
    this.#scanned = 0;
    return taken;
  }
}
