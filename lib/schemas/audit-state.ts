import { z } from "zod";
import type { AuditRow } from "./audit.ts";

type Counts = {
  /** Entries that were checked and found in order. */
  entries: number;
  /** The last entry that a checkpoint has confirmed; what is newer only the chain vouches for. */
  vouchedThrough: number;
};

/** What verifying the trail found. */
export type Verdict =
  | ({
      kind: "valid";
      /** Parts that were erased, with a record of it. */
      erasedParts: number;
      /** Intents without an outcome that is known. */
      openIntents: number;
      /** ISO 8601. */
      madeAt: string;
    } & Counts)
  | ({ kind: "tampered"; firstBad: number; why: string } & Counts)
  | ({ kind: "incomplete"; why: string } & Counts);

/** How the trail stands. */
export type AuditState = {
  entries: number;
  /** The newest checkpoint that some place outside the database has; null: none yet. */
  checkpoint: { seq: number; at: string; takenBy: string[] } | null;
  /** Entries that no place outside vouches for yet. */
  notVouchedFor: number;
  /** Names of the keys that checkpoints are signed with, and the keys themselves as a JSON Web Key Set. */
  keyNames: string[];
  publicKeys: string;
  /** Intents handed to a person, newest first. */
  handedOver: AuditRow[];
  maySettle: boolean;
  mayErase: boolean;
};

/** What the verification of the live trail tells line by line; the last line has the verdict. */
export type VerificationStep =
  | { checked: number; of: number }
  | { verdict: Verdict; checkpointsFrom: string | null }
  | { problem: string };

/** How someone says an open intent ended. */
export const SettleRequestSchema = z.object({
  seq: z.number().int().min(1),
  happened: z.boolean(),
  note: z.string().trim().min(1, "Say what you found.").max(500),
});
export type SettleRequest = z.output<typeof SettleRequestSchema>;
