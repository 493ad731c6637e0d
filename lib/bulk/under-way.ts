import type { BulkItem } from "#lib/db/generated/client.ts";

/** The items one worker has claimed and not finished yet. */
export class ItemsUnderWay {
  readonly #items = new Map<bigint, BulkItem>();
  readonly #most: number;
  #waiting: (() => void)[] = [];

  /** @param most how many there may be at once */
  constructor(most: number) {
    this.#most = most;
  }

  begin(items: readonly BulkItem[]): void {
    for (const item of items) this.#items.set(item.id, item);
  }

  end(items: readonly BulkItem[]): void {
    for (const { id } of items) this.#items.delete(id);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const look of waiting) look();
  }

  all(): BulkItem[] {
    return [...this.#items.values()];
  }

  /** Resolves once there is room for so many more. */
  async room(wanted: number): Promise<void> {
    while (this.#items.size > 0 && this.#items.size + wanted > this.#most) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }
}
