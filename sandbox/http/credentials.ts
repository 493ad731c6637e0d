import { timingSafeEqual } from "node:crypto";
import { refusal } from "../org/okta-error.ts";
import type { Org } from "../org/org.ts";

/** Who a request comes from, once its credential has been accepted. */
export type Principal = {
  /** The person; `null` for a service app. */
  userId: string | null;
  /** The service app; `null` for a person. */
  clientId: string | null;
  /** The standard admin roles of a service app. Those of a person are in the org. */
  clientRoles: readonly string[];
  /** The API token's id, as the System Log names it; `null` for an OAuth access token. */
  apiTokenId: string | null;
  /** What an access token is for; `null` for an API token, which may do all that its owner may. */
  scopes: ReadonlySet<string> | null;
};

/** What of a request says whose it is. `url` is the whole address without query. */
export type Presented = { authorization: string | undefined; proof: string | undefined; method: string; url: string };

/** Says whose an access token is; undefined for one it does not know. Throws what is to be answered to a bad proof. */
export type TokenCheck = (
  token: string,
  scheme: "bearer" | "dpop",
  presented: Presented,
) => Promise<Principal | undefined>;

const SCHEMES = ["ssws", "bearer", "dpop"];

/** Accepts or refuses what stands in the Authorization header. */
export class Credentials {
  readonly #org: Org;
  readonly #apiToken: Buffer;
  readonly #tokenChecks: TokenCheck[] = [];

  constructor(org: Org, apiToken: string) {
    this.#org = org;
    this.#apiToken = Buffer.from(apiToken);
  }

  /** Adds someone who knows access tokens: the authorization server. */
  addTokenCheck(check: TokenCheck): void {
    this.#tokenChecks.push(check);
  }

  /**
   * The caller. Throws E0000005 without a credential that Okta knows the kind of: it looks for the session of a browser
   * then (reported by users). Throws E0000011 for a wrong one, and for that of someone who is not ACTIVE.
   */
  async accept(presented: Presented): Promise<Principal> {
    const [scheme = "", token = ""] = (presented.authorization ?? "").trim().split(/\s+/);
    const kind = scheme.toLowerCase();
    if (!SCHEMES.includes(kind)) throw refusal("E0000005");
    const principal =
      kind === "bearer" || kind === "dpop" ? await this.#access(token, kind, presented) : this.#ssws(kind, token);
    if (principal === undefined) throw refusal("E0000011");
    if (principal.userId !== null && this.#org.users.get(principal.userId)?.status !== "ACTIVE")
      throw refusal("E0000011");
    return principal;
  }

  #ssws(kind: string, token: string): Principal | undefined {
    const given = Buffer.from(token);
    const right = given.length === this.#apiToken.length && timingSafeEqual(given, this.#apiToken);
    const known = [...this.#org.apiTokens.values()].find(({ isOwn }) => isOwn);
    if (kind !== "ssws" || !right || known === undefined) return undefined;
    const { id: apiTokenId, userId } = known;
    return { userId, clientId: null, clientRoles: [], apiTokenId, scopes: null };
  }

  async #access(token: string, kind: "bearer" | "dpop", presented: Presented): Promise<Principal | undefined> {
    for (const check of this.#tokenChecks) {
      const principal = await check(token, kind, presented);
      if (principal !== undefined) return principal;
    }
    return undefined;
  }
}
