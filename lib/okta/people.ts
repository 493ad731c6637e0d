import { createOktaClient } from "./client.ts";
import { person } from "./credentials/person.ts";
import { signInClient, type PersonTokens } from "./credentials/sign-in-client.ts";
import type { Gate } from "./gate.ts";
import { localGate } from "./local-gate.ts";
import type { Okta } from "./port.ts";

/** People whose clients are kept ready; each holds an access token and little else. */
const MOST_KEPT = 1_000;

/** Where people's tokens are kept while their sessions last. */
export type PersonGrants = {
  keep(sessionId: string, userId: string, tokens: PersonTokens): Promise<void>;
  current(
    userId: string,
    options: { refused: string | null; refresh: (refreshToken: string) => Promise<PersonTokens | null> },
  ): Promise<PersonTokens | null>;
  end(sessionId: string): Promise<string | null>;
};

/** The org as each person may use it. */
export type People = {
  /** With this person's own rights; a call fails with `unauthorized` when they have to sign in again. */
  of(userId: string): Okta;
  /** Takes in what Okta gave someone who has just signed in. */
  keep: PersonGrants["keep"];
  /** Forgets the tokens of a session, and revokes them. @throws OktaError when only the second could not be done */
  end(sessionId: string): Promise<void>;
};

/**
 * @param options.clientId the OIDC web app that people sign in with
 * @param options.gate what everyone's calls go through: the org counts them together
 */
export function createPeople(options: {
  orgUrl: string;
  clientId: string;
  clientSecret: string;
  grants: PersonGrants;
  gate?: Gate;
  fetch?: typeof fetch;
}): People {
  const { orgUrl, grants, gate = localGate(), fetch: send } = options;
  const client = signInClient(options);
  const kept = new Map<string, Okta>();

  function make(userId: string): Okta {
    const current = (refused: string | null) => grants.current(userId, { refused, refresh: client.refresh });
    return createOktaClient({ orgUrl, credential: person({ userId, current }), gate, fetch: send });
  }

  return {
    of(userId) {
      const okta = kept.get(userId) ?? make(userId);
      // The least recently used goes first.
      kept.delete(userId);
      kept.set(userId, okta);
      const oldest = kept.keys().next().value;
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return okta;
    },
    keep: grants.keep,
    async end(sessionId) {
      const refreshToken = await grants.end(sessionId);
      if (refreshToken) await client.revoke(refreshToken);
    },
  };
}
