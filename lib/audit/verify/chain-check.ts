import { GENESIS_HASH } from "../chain.ts";
import { VOUCHED_FOR_WITHIN_MINUTES } from "../checkpoint/patience.ts";
import { DIGITS, type Checkpoint } from "../checkpoint/signed.ts";
import { readEntryLine, type EntryLine } from "./entry-line.ts";
import { Erasures } from "./erasures.ts";
import { Tampered } from "./tampered.ts";

/** Goes along the trail entry by entry, keeping only what the next one has to agree with. */
export class ChainCheck {
  readonly #erasures = new Erasures();
  readonly #open = new Set<string>();
  #vouchers: Checkpoint[] = [];
  #previousHash = GENESIS_HASH;
  /** False for a selection: each entry is checked, but not that none is left out. */
  gapless = true;
  /** Number the next entry must have. */
  expected = 1;
  entries = 0;
  /** The last entry that a checkpoint has confirmed. */
  vouchedThrough = 0;

  /** The first entry after those that checkpoints have confirmed, and its time. */
  #notVouchedFor: { seq: number; at: Date } | undefined;

  /** Takes a checkpoint to hold the entries against that come next. */
  vouch(checkpoint: Checkpoint): void {
    if (checkpoint.seq >= this.expected) this.#vouchers.push(checkpoint);
  }

  /** The last entry that a checkpoint in hand speaks of. */
  get vouchedAhead(): number {
    return this.#vouchers.reduce((last, { seq }) => Math.max(last, seq), this.vouchedThrough);
  }

  /** Checks one line. @throws Tampered */
  entry(bytes: Buffer): void {
    const line = readEntryLine(bytes);
    if (typeof line === "string") throw new Tampered(this.expected, line);
    const seq = Number(line.facts.seq);
    if (this.gapless) this.#follow(line, seq);
    else if (!(seq >= this.expected)) throw new Tampered(this.expected, "is not in its place.");
    if (this.#vouchers.length === 0) this.#notVouchedFor ??= { seq, at: new Date(line.ids().at) };
    for (const voucher of this.#vouchers) this.#hold(line.hash, seq, voucher);
    this.#erasures.see(line, seq);
    this.#settle(line);
    this.#previousHash = line.hash;
    this.expected = seq + 1;
    this.entries += 1;
  }

  #follow(line: EntryLine, seq: number): void {
    if (seq !== this.expected) {
      throw new Tampered(this.expected, `is missing or not in its place: entry ${line.facts.seq} stands there.`);
    }
    if (line.facts.previousHash !== this.#previousHash) {
      throw new Tampered(this.expected, "does not follow the one before it: one of them has been replaced.");
    }
  }

  #hold(hash: string, seq: number, voucher: Checkpoint): void {
    if (seq >= voucher.first && seq <= voucher.seq) {
      const at = (seq - voucher.first) * DIGITS;
      if (!voucher.hashes.startsWith(hash.slice(0, DIGITS), at) || (seq === voucher.seq && hash !== voucher.hash)) {
        throw new Tampered(seq, `has been replaced: the checkpoint of ${voucher.at} says otherwise.`);
      }
    }
    if (seq < voucher.seq) return;
    this.vouchedThrough = Math.max(this.vouchedThrough, voucher.seq);
    // One that was made while the export was under way speaks of entries further up, too.
    if (this.#notVouchedFor && this.#notVouchedFor.seq <= voucher.seq) this.#notVouchedFor = undefined;
    this.#vouchers = this.#vouchers.filter((each) => each !== voucher);
  }

  #settle({ facts }: EntryLine): void {
    if (facts.kind === "intent") this.#open.add(facts.seq);
    else if (facts.kind === "outcome" && facts.result !== "unknown" && facts.intentSeq)
      this.#open.delete(facts.intentSeq);
  }

  /** The first entry that should have been vouched for when the export was made, and is not; `null` where all is well. */
  lacksVoucher(madeAt: Date): number | null {
    if (!this.gapless || !this.#notVouchedFor) return null;
    const { seq, at } = this.#notVouchedFor;
    const patience = VOUCHED_FOR_WITHIN_MINUTES * 60_000 + CLOCKS_MS;
    return madeAt.getTime() - at.getTime() > patience ? seq : null;
  }

  /**
   * To be called after the last entry.
   * @param madeAt when the export was made; checkpoints from well before then must find their entries in it
   * @throws Tampered
   */
  end(madeAt: Date): { erasedParts: number; openIntents: number } {
    if (this.gapless) {
      const missed = this.#vouchers.find(({ seq, at }) => seq >= this.expected && isBefore(at, madeAt));
      if (missed) {
        throw new Tampered(
          this.expected,
          `is missing with all after it: the checkpoint of ${missed.at} vouches for ${missed.seq} entries.`,
        );
      }
      this.#erasures.end();
    }
    return { erasedParts: this.#erasures.count, openIntents: this.#open.size };
  }
}

/** Clocks of two machines may differ by so much. */
const CLOCKS_MS = 60_000;

/** Whether a checkpoint was surely made before an export. */
function isBefore(checkpointAt: string, madeAt: Date): boolean {
  return new Date(checkpointAt).getTime() + CLOCKS_MS < madeAt.getTime();
}
