import { z } from "zod";
import { askWell } from "./ask.ts";
import type { Ask } from "./ask.ts";

const ListSchema = z.object({
  latest: z.number(),
  requests: z.array(z.object({ method: z.string(), path: z.string(), status: z.number().nullable() })),
});

/** What the sandbox org has noted of the calls that reached its API. */
export class RequestList {
  readonly #ask: Ask;
  #seen = Number.MAX_SAFE_INTEGER;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** Passes over everything up to now. */
  async skip(): Promise<void> {
    this.#seen = (await this.#since(Number.MAX_SAFE_INTEGER)).latest;
  }

  /**
   * The addresses that were asked since the last `skip`, in order.
   * @throws Error when a call was no read or was not answered well: then the page was not what it is meant to be
   */
  async newest(): Promise<string[]> {
    const { requests } = await this.#since(this.#seen);
    const calls = requests.filter(({ path }) => path.startsWith("/api/v1/"));
    const bad = calls.find(({ method, status }) => method !== "GET" || status !== 200);
    if (bad) throw new Error(`While measuring, the console's ${bad.method} ${bad.path} was answered ${bad.status}.`);
    return calls.map(({ path }) => path);
  }

  async #since(sequence: number): Promise<z.infer<typeof ListSchema>> {
    const { body } = await askWell(this.#ask, `/_sandbox/requests?since=${sequence}`);
    return ListSchema.parse(JSON.parse(body.toString("utf8")));
  }
}
