import type { Database } from "#lib/db/client.ts";
import { appendAfter, appendInLine, readHead } from "./append.ts";
import { toFields, type AuditDraft, type AuditFields } from "./entry.ts";
import type { Head } from "./link.ts";
import { AuditUnavailable } from "./unavailable.ts";

/** Entries written in one statement at most; bounds how long the embedded database is busy with one. */
const MOST_AT_ONCE = 200;
/** How long a write that went through is taken as proof that the next one will. */
const WRITABLE_FOR_MS = 1_000;
/** How long entries may stand without anybody outside of the database having taken a checkpoint that covers them. */
const VOUCHED_FOR_WITHIN_MINUTES = 15;

/** Where everything is recorded. */
export type Trail = {
  /** Appends one entry. @returns its number. @throws AuditUnavailable, and then nothing was recorded */
  append(draft: AuditDraft): Promise<number>;
  /**
   * Makes sure, by writing, that the trail takes entries now, and that the outside has vouched for it lately.
   * @throws AuditUnavailable
   */
  assertWritable(): Promise<void>;
};

type Waiting = { fields: AuditFields; resolve: (seq: number) => void; reject: (error: unknown) => void };

/**
 * The trail of a database. Entries that arrive while others are being written share the next statement, so that many
 * writers do not queue one behind the other for the chain's head.
 * @param key of the HMACs that stand for sensitive values
 */
export function createTrail(database: Database, key: string): Trail {
  let waiting: Waiting[] = [];
  let busy = false;
  let provenAt = 0;
  let head: Head | null = null;

  async function write(fields: readonly AuditFields[]): Promise<Head> {
    const next = await appendAfter(database, head ?? (await readHead(database)), fields);
    // Another process was faster: this one waits its turn now, lest it be outrun for ever.
    return next ?? (await appendInLine(database, fields));
  }

  async function flush(): Promise<void> {
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_AT_ONCE);
      waiting = waiting.slice(MOST_AT_ONCE);
      try {
        head = await write(batch.map(({ fields }) => fields));
        const first = Number(head.seq) - batch.length + 1;
        for (const [index, { resolve }] of batch.entries()) resolve(first + index);
      } catch (cause) {
        // Whether it was written is not known, nor where the trail ends now.
        head = null;
        for (const { reject } of batch) reject(new AuditUnavailable("not-writable", cause));
      }
    }
    busy = false;
  }

  return {
    append(draft) {
      return new Promise((resolve, reject) => {
        waiting.push({ fields: toFields(draft, key), resolve, reject });
        // Nothing of flush is left unhandled: each entry's promise carries its failure.
        if (!busy) void flush();
      });
    },
    async assertWritable() {
      if (Date.now() - provenAt < WRITABLE_FOR_MS) return;
      if (!(await isVouchedFor(database))) throw new AuditUnavailable("not-vouched-for");
      provenAt = Date.now();
    },
  };
}

/** Writes to the head, and looks whether the oldest entry that nobody has vouched for is too old. */
async function isVouchedFor(database: Database): Promise<boolean> {
  try {
    const [answer] = await database.$queryRaw<{ late: boolean }[]>`
      WITH head AS (UPDATE audit_head SET id = 1 WHERE id = 1 RETURNING id)
      SELECT EXISTS (
        SELECT 1 FROM audit_entry
        WHERE seq = 1 + COALESCE((
            SELECT seq FROM audit_checkpoint WHERE cardinality(taken_by) > 0 ORDER BY seq DESC LIMIT 1), 0)
          AND at < now() - make_interval(mins => ${VOUCHED_FOR_WITHIN_MINUTES})) AS late
      FROM head`;
    if (!answer) throw new Error("The audit trail has no head: the database's migrations have not been applied.");
    return !answer.late;
  } catch (cause) {
    throw new AuditUnavailable("not-writable", cause);
  }
}
