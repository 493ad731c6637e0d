type Counts = {
  /** Entries that were checked and found in order. */
  entries: number;
  /** The last entry that a checkpoint has confirmed; what is newer only the chain vouches for. */
  vouchedThrough: number;
};

/** What verifying found. Shown to people in the console as well, hence plain JSON. */
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
