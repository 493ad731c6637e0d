import type { EntryLine } from "./entry-line.ts";
import { Tampered } from "./tampered.ts";

/**
 * Parts that are missing must be explained by an erasure that was recorded later. Remembers only for which person one
 * is still still to do, which are few.
 */
export class Erasures {
  /** Who may explain it → the first entry that needs it. */
  readonly #unexplained = new Map<string, { ids: (string | null)[]; seq: number }>();
  count = 0;

  see({ facts, actorErased, subjectErased, ids }: EntryLine, seq: number): void {
    const erases = facts.action === "audit.erase";
    if (!actorErased && !subjectErased && !erases) return;
    const { actorId, targetId, relatedId } = ids();
    if (actorErased) this.#miss([actorId], seq);
    if (subjectErased) this.#miss([targetId, relatedId], seq);
    if (!erases) return;
    for (const [key, unexplained] of this.#unexplained) {
      if (unexplained.seq < seq && unexplained.ids.includes(targetId)) this.#unexplained.delete(key);
    }
  }

  #miss(ids: (string | null)[], seq: number): void {
    this.count += 1;
    const key = JSON.stringify(ids);
    if (!this.#unexplained.has(key)) this.#unexplained.set(key, { ids, seq });
  }

  /** @throws Tampered naming the first entry that lost something without a record of it */
  end(): void {
    const first = [...this.#unexplained.values()].map(({ seq }) => seq).toSorted((a, b) => a - b)[0];
    if (first !== undefined) throw new Tampered(first, "has lost what names people, and no erasure of it is recorded.");
  }
}
