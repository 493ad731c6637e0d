import { Prisma } from "#lib/db/generated/client.ts";
import type { Database } from "#lib/db/client.ts";
import { hashEntry } from "./chain.ts";
import { toFields, type AuditDraft } from "./entry.ts";

/** Entries written in one transaction at most; bounds how long the embedded database is busy with one. */
const MOST_PER_TRANSACTION = 200;
/** How long a write that went through is taken as proof that the next one will. */
const WRITABLE_FOR_MS = 1_000;

/** The trail cannot be written, so nothing may be done that would have to be recorded. */
export class AuditUnavailable extends Error {
  /** Told by name, for the same reason as `OktaError`: the trail is one for all of Next's bundles, this class is not. */
  static override [Symbol.hasInstance](value: unknown): value is AuditUnavailable {
    return value instanceof Error && value.name === "AuditUnavailable";
  }

  constructor(cause: unknown) {
    super("The audit trail cannot be written.", { cause });
    this.name = "AuditUnavailable";
  }
}

/** Where everything is recorded. */
export type Trail = {
  /** Appends one entry. @returns its number. @throws AuditUnavailable, and then nothing was recorded */
  append(draft: AuditDraft): Promise<number>;
  /** Makes sure, by writing, that the trail takes entries now. @throws AuditUnavailable */
  assertWritable(): Promise<void>;
};

type Waiting = { draft: AuditDraft; resolve: (seq: number) => void; reject: (error: AuditUnavailable) => void };

/**
 * The trail of a database. Entries that arrive while a transaction is under way share the next one, so that many
 * writers do not queue one behind the other for the lock on the chain's head.
 */
export function createTrail(database: Database): Trail {
  let waiting: Waiting[] = [];
  let busy = false;
  let writtenAt = 0;

  async function flush(): Promise<void> {
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_PER_TRANSACTION);
      waiting = waiting.slice(MOST_PER_TRANSACTION);
      try {
        const first = await appendAll(
          database,
          batch.map(({ draft }) => draft),
        );
        writtenAt = Date.now();
        for (const [index, { resolve }] of batch.entries()) resolve(first + index);
      } catch (cause) {
        for (const { reject } of batch) reject(new AuditUnavailable(cause));
      }
    }
    busy = false;
  }

  return {
    append(draft) {
      return new Promise((resolve, reject) => {
        waiting.push({ draft, resolve, reject });
        // Nothing of flush is left unhandled: each entry's promise carries its failure.
        if (!busy) void flush();
      });
    },
    async assertWritable() {
      if (Date.now() - writtenAt < WRITABLE_FOR_MS) return;
      try {
        await database.auditHead.update({ where: { id: 1 }, data: { id: 1 } });
        writtenAt = Date.now();
      } catch (cause) {
        throw new AuditUnavailable(cause);
      }
    },
  };
}

/** Appends in one transaction under the lock of the head. @returns the number of the first */
async function appendAll(database: Database, drafts: readonly AuditDraft[]): Promise<number> {
  return await database.$transaction(async (tx) => {
    const [head] = await tx.$queryRaw<{ seq: bigint; hash: string }[]>(
      Prisma.sql`SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE`,
    );
    if (!head) throw new Error("The audit trail has no head: the database's migrations have not been applied.");
    let { seq, hash } = head;
    const at = new Date();
    const rows = drafts.map((draft) => {
      seq += 1n;
      const entry = { ...toFields(draft), seq, at, previousHash: hash };
      hash = hashEntry(entry);
      return { ...entry, hash };
    });
    await tx.auditEntry.createMany({ data: rows });
    await tx.auditHead.update({ where: { id: 1 }, data: { seq, hash } });
    return Number(head.seq) + 1;
  });
}
