import { hash } from "node:crypto";
import type { SignedCheckpoint } from "./signed.ts";

/** A place outside of the database that keeps checkpoints. */
export type Sink = {
  /** Unmistakable among the places of this installation. */
  name: string;
  /**
   * Hands over one checkpoint; done when the place has it permanently. The same one may come again.
   * @throws Error in words about what is wrong with the place
   */
  take(checkpoint: { seq: number; at: Date; signed: SignedCheckpoint }): Promise<void>;
};

/**
 * Where a checkpoint is kept, the same in a folder and in object storage: by day, in order. Its content is in the name, so
 * that one of a trail that was rewritten does not take the place of the one that shows it.
 */
export function pathOf({ seq, at, signed }: { seq: number; at: Date; signed: SignedCheckpoint }): string {
  const content = hash("sha256", JSON.stringify(signed), "hex").slice(0, 16);
  return `${at.toISOString().slice(0, 10)}/checkpoint-${String(seq).padStart(12, "0")}-${content}.json`;
}
