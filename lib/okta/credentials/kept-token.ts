import { OktaError } from "../error.ts";

/** An access token with how it is to be shown. */
export type AccessToken = {
  value: string;
  scheme: "Bearer" | "DPoP";
  /** By this machine's clock, in milliseconds, with a margin for calls that are on their way. */
  usableUntil: number;
};

/** How long Okta's refusal to give a token is believed, so that a hundred waiting calls do not all ask again. */
const REFUSAL_KEPT_MS = 3_000;

/** Keeps an access token until shortly before it expires; a call that needs one in the meantime waits for the same. */
export class KeptToken {
  readonly #ask: () => Promise<AccessToken>;
  #token: AccessToken | undefined;
  #asking: Promise<AccessToken> | undefined;
  #refusal: { error: unknown; until: number } | undefined;

  /** @param ask gets a token; must end by itself in good time, since nobody's deadline but its own ends it */
  constructor(ask: () => Promise<AccessToken>) {
    this.#ask = ask;
  }

  /** @throws what `ask` throws; the signal's reason when it fires first, which leaves the others waiting */
  async current(signal: AbortSignal): Promise<AccessToken> {
    signal.throwIfAborted();
    if (this.#token && this.#token.usableUntil > Date.now()) return this.#token;
    if (this.#refusal && this.#refusal.until > Date.now()) throw this.#refusal.error;
    this.#asking ??= this.#renew().finally(() => (this.#asking = undefined));
    return await unlessAborted(this.#asking, signal);
  }

  /** Forgets a token that was refused, unless there is a newer one already. */
  drop(value: string): void {
    if (this.#token?.value === value) this.#token = undefined;
  }

  async #renew(): Promise<AccessToken> {
    try {
      this.#token = await this.#ask();
      this.#refusal = undefined;
      return this.#token;
    } catch (error) {
      const answered = error instanceof OktaError && error.status !== null;
      this.#refusal = answered ? { error, until: Date.now() + REFUSAL_KEPT_MS } : undefined;
      throw error;
    }
  }
}

function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    signal.addEventListener("abort", abort, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
