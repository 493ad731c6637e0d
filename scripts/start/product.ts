import { join } from "node:path";
import { Child } from "#scripts/processes/child.ts";

/** The running processes of the product, in the order they were started. */
export class Product {
  readonly #children: Child[] = [];
  readonly #logs: string;
  #stopping: Promise<void> | undefined;

  constructor(logs: string) {
    this.#logs = logs;
  }

  /**
   * Starts a process; its log is named after it.
   * @param shown whether what it writes appears on the terminal as well
   */
  start(name: string, args: string[], env: NodeJS.ProcessEnv, { shown = false } = {}): Child {
    const child = new Child({ name, args, env, shown, log: join(this.#logs, `${name.replaceAll(" ", "-")}.log`) });
    this.#children.push(child);
    return child;
  }

  /** Runs a process that has an end. @throws SetupError with its last words when it fails */
  async run(name: string, args: string[], env: NodeJS.ProcessEnv): Promise<void> {
    const child = this.start(name, args, env);
    const { ok } = await child.ended;
    if (!ok) throw await child.failure();
    this.#children.splice(this.#children.indexOf(child), 1);
  }

  /** The first process to end on its own, now or later. */
  async firstToEnd(): Promise<Child> {
    return Promise.race(this.#children.map((child) => child.ended.then(() => child)));
  }

  /** Ends all of them, the last started first, because each needs those before it. */
  stop(): Promise<void> {
    this.#stopping ??= (async () => {
      for (const child of this.#children.toReversed()) await child.stop();
    })();
    return this.#stopping;
  }
}
