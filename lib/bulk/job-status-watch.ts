import type { Database } from "#lib/db/client.ts";
import type { BulkJob } from "#lib/db/generated/client.ts";

type Job = Pick<BulkJob, "id" | "status">;

/** Notices when jobs that one worker carries out no longer stand as they did when their items were claimed. */
export class JobStatusWatch {
  readonly #jobs = new Map<string, { status: string; changed: AbortController }>();

  /** @returns a signal that fires soon after the job stands otherwise */
  whileAsNow({ id, status }: Job): AbortSignal {
    const known = this.#jobs.get(id);
    if (known?.status === status) return known.changed.signal;
    known?.changed.abort();
    const changed = new AbortController();
    this.#jobs.set(id, { status, changed });
    return changed.signal;
  }

  /** Looks once at all of them. */
  async look(database: Database): Promise<void> {
    if (this.#jobs.size === 0) return;
    const where = { id: { in: [...this.#jobs.keys()] } };
    const jobs = await database.bulkJob.findMany({ where, select: { id: true, status: true } });
    const now = new Map(jobs.map(({ id, status }) => [id, status]));
    for (const [id, { status, changed }] of this.#jobs) {
      if (now.get(id) === status) continue;
      changed.abort();
      this.#jobs.delete(id);
    }
  }
}
