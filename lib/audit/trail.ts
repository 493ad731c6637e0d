import type { Database } from "#lib/db/client.ts";
import { gather } from "#lib/utils/gather.ts";
import { appendAfter, appendInLine, readHead } from "./append.ts";
import { VOUCHED_FOR_WITHIN_MINUTES } from "./checkpoint/patience.ts";
import { toFields, type AuditDraft, type AuditFields } from "./entry.ts";
import type { Head } from "./link.ts";
import { AuditUnavailable } from "./unavailable.ts";

/** Entries written in one statement at most; bounds how long one takes. */
const MOST_AT_ONCE = 200;
/** How long a write that went through is taken as proof that the next one will. */
const WRITABLE_FOR_MS = 1_000;

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

/** Tries to append after the end as last heard of, before this process waits in line with the others for it. */
const MOST_TRIES = 3;

/**
 * The trail of a database. Entries that arrive while others are being written share the next statement, so that many
 * writers do not queue one behind the other for the chain's head.
 * @param key of the HMACs that stand for sensitive values
 */
export function createTrail(database: Database, key: string): Trail {
  let provenAt = 0;
  let proving: Promise<void> | null = null;
  let head: Head | null = null;
  /** Whether other processes append too, so that the end has to be looked up each time. */
  let shared = false;

  async function write(fields: readonly AuditFields[]): Promise<Head> {
    let end: Head = head === null || shared ? await readHead(database) : head;
    shared = head !== null && end.seq !== head.seq;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const answer = await appendAfter(database, end, fields);
      if (answer.written) return answer.head;
      shared = true;
      end = answer.head;
    }
    // Others were faster each time: this one waits its turn now, so that it is not overtaken forever.
    return await appendInLine(database, fields);
  }

  const append = gather({ most: MOST_AT_ONCE }, async (drafts: AuditFields[]) => {
    try {
      head = await write(drafts);
      const first = Number(head.seq) - drafts.length + 1;
      return drafts.map((_, index) => first + index);
    } catch (cause) {
      // Whether it was written is not known, nor where the trail ends now.
      head = null;
      throw new AuditUnavailable("not-writable", cause);
    }
  });

  async function prove(): Promise<void> {
    if (!(await isVouchedFor(database))) throw new AuditUnavailable("not-vouched-for");
    provenAt = Date.now();
  }

  return {
    append: async (draft) => await append(toFields(draft, key)),
    async assertWritable() {
      if (Date.now() - provenAt < WRITABLE_FOR_MS) return;
      // Many who ask at once are told by one look.
      proving ??= prove().finally(() => (proving = null));
      await proving;
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
