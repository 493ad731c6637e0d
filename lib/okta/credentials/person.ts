import { problemOf } from "../answer.ts";
import { OktaError } from "../error.ts";
import type { Credential, Refusal, Remedy, Sending } from "./credential.ts";
import { SIGN_IN_AGAIN } from "./refusal-messages.ts";
import { KeptToken, type AccessToken } from "./kept-token.ts";

/** How long a token is used without asking whether its session has ended; as long as a role is believed. */
const BELIEVED_FOR_MS = 30_000;

export type PersonOptions = {
  userId: string;
  /**
   * Someone's access token that can be used now, and until when; `null` when they have to sign in again.
   * @param refused one that Okta has refused
   */
  current: (refused: string | null) => Promise<{ accessToken: string; usableUntil: number } | null>;
};

/** Someone's own access token, from when they signed in: it has their rights at Okta, as far as its scopes go. */
export function person(options: PersonOptions): Credential {
  return new Person(options);
}

class Person implements Credential {
  readonly identity;
  readonly #current: PersonOptions["current"];
  readonly #token = new KeptToken(() => this.#ask());
  #refused: string | null = null;

  constructor({ userId, current }: PersonOptions) {
    this.identity = { kind: "person", userId } as const;
    this.#current = current;
  }

  async headers({ signal }: Sending): Promise<Record<string, string>> {
    const { value, scheme } = await this.#token.current(signal);
    return { authorization: `${scheme} ${value}` };
  }

  async refused({ status, sent }: Refusal): Promise<Remedy> {
    const token = (sent.authorization ?? "").split(" ")[1] ?? "";
    if (status !== 401) return null;
    this.#refused = token;
    this.#token.drop(token);
    return "renewed";
  }

  answered(): void {
    // Nothing in an answer matters to a bearer token.
  }

  async #ask(): Promise<AccessToken> {
    const tokens = await this.#current(this.#refused);
    if (!tokens) throw new OktaError({ kind: "unauthorized", problem: problemOf("unauthorized", SIGN_IN_AGAIN) });
    const usableUntil = Math.min(tokens.usableUntil, Date.now() + BELIEVED_FOR_MS);
    return { value: tokens.accessToken, scheme: "Bearer", usableUntil };
  }
}
