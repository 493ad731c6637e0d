import type { SignedCheckpoint } from "./signed.ts";

/** A place outside of the database that keeps checkpoints. */
export type Sink = {
  /** Unmistakable among the places of this installation. */
  name: string;
  /**
   * Hands over one checkpoint; done when the place has it for good. The same one may come again.
   * @throws Error in words about what is wrong with the place
   */
  take(checkpoint: { seq: number; at: Date; signed: SignedCheckpoint }): Promise<void>;
};

/** Where a checkpoint is kept, the same in a folder and in object storage: by day, in order. */
export function pathOf({ seq, at }: { seq: number; at: Date }): string {
  return `${at.toISOString().slice(0, 10)}/checkpoint-${String(seq).padStart(12, "0")}.json`;
}
