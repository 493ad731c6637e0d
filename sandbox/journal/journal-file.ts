import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { z } from "zod";

/** The first line of a journal: which generated org its changes belong to. */
const headSchema = z.strictObject({ people: z.int(), seed: z.int(), madeAt: z.iso.datetime() });
export type JournalHead = z.infer<typeof headSchema>;

/** One change and when: a row of a table (`v` null: it is gone), or an event of the System Log (table `log`). */
const lineSchema = z.strictObject({ t: z.string(), k: z.string(), v: z.unknown(), at: z.string().optional() });
export type JournalLine = z.infer<typeof lineSchema>;

/** The file cannot be used; the message says why and what to do. */
export class JournalError extends Error {}

/**
 * An append-only file of changes, one JSON line each. What was appended within one turn of the event loop is handed to the
 * operating system before the next, so it outlives a killed process.
 */
export class JournalFile {
  readonly head: JournalHead;
  readonly #descriptor: number;
  #waiting: string[] = [];

  private constructor(descriptor: number, head: JournalHead) {
    this.#descriptor = descriptor;
    this.head = head;
  }

  /**
   * Opens the journal of this org and hands back what it remembers; makes a new one where there is none. A last line that a
   * killed process left half written is cut off. Throws JournalError for the journal of another org and for other files.
   */
  static open(path: string, wanted: JournalHead): { journal: JournalFile; lines: JournalLine[] } {
    const text = existsSync(path) ? readFileSync(path, "utf8") : "";
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    const descriptor = openWritable(path);
    ftruncateSync(descriptor, Buffer.byteLength(whole));
    if (whole === "") {
      writeSync(descriptor, `${JSON.stringify(wanted)}\n`);
      return { journal: new JournalFile(descriptor, wanted), lines: [] };
    }
    const [first = "", ...rest] = whole.trimEnd().split("\n");
    const head = readHead(path, first);
    if (head.people !== wanted.people || head.seed !== wanted.seed)
      throw new JournalError(
        `${path} remembers the changes of an org of ${head.people} people made with seed ${head.seed}, not of ` +
          `${wanted.people} people and seed ${wanted.seed}: start with those, or name another --data file.`,
      );
    return {
      journal: new JournalFile(descriptor, head),
      lines: rest.map((line, index) => readLine(path, line, index + 2)),
    };
  }

  append(line: JournalLine): void {
    if (this.#waiting.length === 0) queueMicrotask(() => this.flush());
    this.#waiting.push(`${JSON.stringify(line)}\n`);
  }

  /** Writes what is waiting. */
  flush(): void {
    if (this.#waiting.length === 0) return;
    const text = this.#waiting.join("");
    this.#waiting = [];
    writeSync(this.#descriptor, text);
  }

  /** Forgets every change. */
  clear(): void {
    this.#waiting = [];
    ftruncateSync(this.#descriptor, Buffer.byteLength(`${JSON.stringify(this.head)}\n`));
  }

  close(): void {
    this.flush();
    closeSync(this.#descriptor);
  }
}

function openWritable(path: string): number {
  try {
    return openSync(path, "a");
  } catch (error) {
    throw new JournalError(`The file ${path} cannot be written: ${(error as Error).message}.`);
  }
}

function readHead(path: string, line: string): JournalHead {
  const head = headSchema.safeParse(parseJson(line));
  if (!head.success) throw new JournalError(`${path} is not the journal of a sandbox org: name another --data file.`);
  return head.data;
}

function readLine(path: string, line: string, number: number): JournalLine {
  const parsed = lineSchema.safeParse(parseJson(line));
  if (!parsed.success)
    throw new JournalError(`Line ${number} of ${path} cannot be read: delete the file to start afresh.`);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
