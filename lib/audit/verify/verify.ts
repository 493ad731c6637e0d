import { CheckpointLineSchema, EndSchema, HeaderSchema, isEntry } from "../export/frame.ts";
import type { TrustedKeys } from "../checkpoint/keys.ts";
import { openCheckpoint, type Checkpoint } from "../checkpoint/signed.ts";
import { ChainCheck } from "./chain-check.ts";
import { Tampered } from "./tampered.ts";
import type { Verdict } from "#lib/schemas/audit-state.ts";

type Verification = {
  /** The export, in portions of whole lines. */
  lines: AsyncIterable<readonly Buffer[]> | Iterable<readonly Buffer[]>;
  /** Whose signatures count. */
  trusted: TrustedKeys;
  /** Checkpoints kept outside, in order; read only as far as is needed. */
  outside?: AsyncIterator<Checkpoint, undefined> | undefined;
  /** Told now and then how many entries have been checked. */
  onProgress?: (entries: number) => void;
};

/** Verifies an export from itself, checkpoints and public keys alone, in one go and with flat memory. */
export async function verifyExport(verification: Verification): Promise<Verdict> {
  const run = new Run(verification);
  try {
    return await run.all();
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    return { kind: "tampered", firstBad: error.seq, why: error.message, ...run.counts };
  }
}

class Run {
  readonly #given: Verification;
  readonly #check = new ChainCheck();
  #selection: boolean | undefined;
  /** Why the last line is none, where it ends in the middle. */
  #cut: Tampered | undefined;
  #end: { entries: number; madeAt: Date } | undefined;
  #outside: Checkpoint | undefined;
  #outsideOver: boolean;
  #checkpoints = 0;

  constructor(given: Verification) {
    this.#given = given;
    this.#outsideOver = given.outside === undefined;
  }

  get counts() {
    return { entries: this.#check.entries, vouchedThrough: this.#check.vouchedThrough };
  }

  async all(): Promise<Verdict> {
    for await (const lines of this.#given.lines) {
      await this.#fetchOutside(this.#check.expected + lines.length);
      for (const given of lines) {
        const line = asWritten(given, this.#selection === undefined);
        if (line.length === 0) continue;
        // What comes after a line that ends in the middle shows that this was no cut.
        if (this.#cut) throw this.#cut;
        try {
          // Not awaited: a million entries would wait as often.
          if (isEntry(line)) this.#entry(line);
          else await this.#other(line);
        } catch (error) {
          if (!(error instanceof Tampered) || this.#end || parse(line) !== null) throw error;
          this.#cut = error;
        }
      }
      this.#given.onProgress?.(this.#check.entries);
    }
    return await this.#conclude();
  }

  #entry(line: Buffer): void {
    if (this.#selection === undefined || this.#end) throw this.#misplaced();
    this.#check.entry(line);
  }

  async #other(line: Buffer): Promise<void> {
    const value = parse(line);
    const header = HeaderSchema.safeParse(value);
    const end = EndSchema.safeParse(value);
    const among = CheckpointLineSchema.safeParse(value);
    if (header.success && this.#selection === undefined) {
      this.#selection = header.data.selection;
      this.#check.gapless = !this.#selection;
    } else if (end.success && !this.#end && this.#selection !== undefined) {
      this.#end = { entries: end.data.end.entries, madeAt: new Date(end.data.end.madeAt) };
    } else if (among.success && among.data.checkpoint && this.#selection !== undefined && !this.#end) {
      await this.#vouchInside(among.data.checkpoint);
    } else {
      throw this.#misplaced();
    }
  }

  #misplaced(): Tampered {
    return new Tampered(this.#check.expected, "is not written as an entry is, or something was put before it.");
  }

  async #vouchInside(signed: unknown): Promise<void> {
    const { trusted } = this.#given;
    if (trusted.size === 0) return;
    const checkpoint = await openCheckpoint(signed, trusted);
    if (!checkpoint) {
      throw new Tampered(
        this.#check.expected,
        "stands behind a checkpoint that is altered, or that no trusted key has signed.",
      );
    }
    // Behind the entries that it speaks of it would be held against nothing, and count all the same.
    if (!this.#selection && checkpoint.seq < this.#check.expected) {
      throw new Tampered(this.#check.expected, "stands behind a checkpoint that belongs further up.");
    }
    this.#checkpoints += 1;
    this.#check.vouch(checkpoint);
  }

  /** Takes the checkpoints kept outside into hand that speak of entries up to a number. */
  async #fetchOutside(through: number): Promise<void> {
    while (!this.#outsideOver) {
      this.#outside ??= (await this.#given.outside?.next())?.value;
      if (!this.#outside) this.#outsideOver = true;
      else if (this.#outside.first > through) return;
      else {
        this.#checkpoints += 1;
        this.#check.vouch(this.#outside);
        this.#outside = undefined;
      }
    }
  }

  async #conclude(): Promise<Verdict> {
    const check = this.#check;
    if (this.#selection === undefined)
      return this.#incomplete("This is not an export of the trail: the first line is missing.");
    const end = this.#end;
    if (!end) return this.#incomplete(`It is cut off after entry ${check.expected - 1}: the last line is missing.`);
    if (end.entries > check.entries)
      throw new Tampered(check.expected, "is missing: the export says that it has more entries.");
    if (end.entries < check.entries)
      throw new Tampered(check.expected - 1, "has been added after the export was made.");
    await this.#fetchOutside(check.expected);
    // One that begins further on speaks of entries that are not here, too.
    if (this.#outside) check.vouch(this.#outside);
    const rest = check.end(end.madeAt);
    if (this.#selection) {
      return this.#incomplete(
        "It is a selection: each entry in it is as recorded, but entries may have been left out.",
      );
    }
    if (this.#given.trusted.size === 0)
      return this.#incomplete("No public key was given, so checkpoints could not be checked.");
    if (this.#checkpoints === 0 && check.entries > 0) {
      return this.#incomplete(
        "There is no checkpoint: the chain is complete, but the whole chain could have been rewritten.",
      );
    }
    const lacking = check.lacksVoucher(end.madeAt);
    if (lacking !== null) {
      return this.#incomplete(
        `No checkpoint vouches for entry ${lacking} and later entries, although they were old enough when the export was made: they could have been rewritten.`,
      );
    }
    return { kind: "valid", ...this.counts, ...rest, madeAt: end.madeAt.toISOString() };
  }

  #incomplete(why: string): Verdict {
    return { kind: "incomplete", why, ...this.counts };
  }
}

const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** A line without what a copy between systems puts around it: a mark at the file's beginning, CRLF for a line's end. */
function asWritten(line: Buffer, first: boolean): Buffer {
  const from = first && line.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
  const isReturned = line.at(-1) === CARRIAGE_RETURN;
  return from > 0 || isReturned ? line.subarray(from, isReturned ? -1 : undefined) : line;
}

function parse(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString());
  } catch {
    return null;
  }
}
