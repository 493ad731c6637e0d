import { timingSafeEqual } from "node:crypto";
import { refusal } from "../org/okta-error.ts";
import type { Org } from "../org/org.ts";

/** Who a request comes from, once its credential has been accepted. */
export type Principal = {
  userId: string;
  /** The API token's id, as the System Log names it; `null` for an OAuth access token. */
  apiTokenId: string | null;
};

/** Says who a bearer token belongs to; undefined for one it does not know. */
export type BearerCheck = (token: string) => Promise<Principal | undefined>;

/** Id of the one API token there is, of Okta's form. */
const API_TOKEN_ID = "00T1sandboxToken0000";

declare module "fastify" {
  interface FastifyInstance {
    /** Who may call the API; an authorization server adds its check of bearer tokens here. */
    credentials: Credentials;
  }
}

/** Accepts or refuses what stands in the Authorization header. */
export class Credentials {
  readonly #org: Org;
  readonly #apiToken: Buffer;
  readonly #bearerChecks: BearerCheck[] = [];

  constructor(org: Org, apiToken: string) {
    this.#org = org;
    this.#apiToken = Buffer.from(apiToken);
  }

  /** Adds somebody who knows bearer tokens: the authorization server registers itself here. */
  addBearerCheck(check: BearerCheck): void {
    this.#bearerChecks.push(check);
  }

  /** The caller. Throws E0000011 for a missing or wrong credential, and for the token of somebody who is not ACTIVE. */
  async accept(authorization: string | undefined): Promise<Principal> {
    const [scheme = "", token = ""] = (authorization ?? "").trim().split(/\s+/);
    const principal = scheme.toLowerCase() === "bearer" ? await this.#bearer(token) : this.#ssws(scheme, token);
    if (principal === undefined || this.#org.users.get(principal.userId)?.status !== "ACTIVE")
      throw refusal("E0000011");
    return principal;
  }

  #ssws(scheme: string, token: string): Principal | undefined {
    const given = Buffer.from(token);
    const right = given.length === this.#apiToken.length && timingSafeEqual(given, this.#apiToken);
    if (scheme.toUpperCase() !== "SSWS" || !right) return undefined;
    return { userId: this.#org.apiTokenOwnerId, apiTokenId: API_TOKEN_ID };
  }

  async #bearer(token: string): Promise<Principal | undefined> {
    for (const check of this.#bearerChecks) {
      const principal = await check(token);
      if (principal !== undefined) return principal;
    }
    return undefined;
  }
}
