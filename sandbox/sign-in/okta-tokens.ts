import { randomBytes, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { jwtVerify, SignJWT } from "jose";
import type { CryptoKey } from "jose";
import type Provider from "oidc-provider";
import type { KoaContextWithOIDC } from "oidc-provider";
import type { Org } from "../org/org.ts";
import { ORG_ID } from "../org/org.ts";

/** The key that tokens are signed with, and the id it is published under. */
export type SigningKey = { privateKey: CryptoKey; publicKey: CryptoKey; kid: string };

/** What of a token of oidc-provider is written into the token that Okta hands out. */
type Token = {
  jti: string;
  kind: string;
  clientId?: string;
  accountId?: string;
  scope?: string;
  jkt?: string;
};
type Payload = { iat: number; exp: number };
type TokenClass = {
  prototype: { getValueAndPayload(this: Token): Promise<{ value: string; payload: Payload }> };
  find(value: string, options?: object): Promise<unknown>;
};
type IdTokenClass = {
  prototype: {
    ctx: KoaContextWithOIDC;
    set(name: string, value: unknown): void;
    issue(options: object): Promise<string>;
  };
};

/**
 * Makes the tokens of oidc-provider those of Okta's org authorization server: access tokens are JWTs (for the org itself,
 * which still looks them up and can take them back), and ID tokens say `ver`, `jti`, `idp` and `at_hash`. From Okta's
 * reference of its OpenID Connect API.
 */
export function makeOktaTokens(provider: Provider, org: Org, key: SigningKey): void {
  /** What each access token of this process was handed out as, for the ID token that comes with it. */
  const handedOut = new WeakMap<object, string>();
  /** Stands before the id of a token that was taken out of its JWT here; nobody outside knows it. */
  const mark = `${randomBytes(16).toString("hex")}:`;
  for (const kind of ["AccessToken", "ClientCredentials"] as const) {
    const model = provider[kind] as unknown as TokenClass;
    const { getValueAndPayload } = model.prototype;
    model.prototype.getValueAndPayload = async function signed(this: Token) {
      const { payload } = await getValueAndPayload.call(this);
      const value = await accessToken(org, key, this, payload);
      handedOut.set(this, value);
      return { value, payload };
    };
    const find = model.find.bind(model);
    model.find = async (value, options) => {
      const id = value.startsWith(mark) ? value.slice(mark.length) : await idOf(value, key);
      return id === undefined ? undefined : find(id, options);
    };
  }
  provider.use(async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
    if (ctx.method === "POST" && /^\/oauth2\/v1\/(introspect|revoke)$/.test(ctx.path))
      await unwrapToken(ctx, mark, key);
    await next();
  });

  const idToken = (provider as unknown as { IdToken: IdTokenClass }).IdToken.prototype;
  const { issue } = idToken;
  idToken.issue = async function withOktaClaims(this: IdTokenClass["prototype"], options: { use?: string }) {
    if (options.use === "idtoken") {
      const { AccessToken } = (this.ctx?.oidc.entities ?? {}) as { AccessToken?: object };
      const value = AccessToken === undefined ? undefined : handedOut.get(AccessToken);
      this.set("ver", 1);
      this.set("jti", `ID.${randomBytes(32).toString("base64url")}`);
      this.set("idp", ORG_ID);
      // oidc-provider hashes it itself.
      if (value !== undefined) this.set("at_hash", value);
    }
    return issue.call(this, options);
  };
}

/** oidc-provider refuses to look at JWTs, or to take them back: it is given the id of the token instead. */
async function unwrapToken(ctx: KoaContextWithOIDC, mark: string, key: SigningKey): Promise<void> {
  const fields = new URLSearchParams(Buffer.concat(await ctx.req.toArray()).toString());
  const id = await idOf(fields.get("token"), key);
  if (id !== undefined) fields.set("token", mark + id);
  const body = Buffer.from(fields.toString());
  const { method, url, socket, headers } = ctx.req;
  const parts = { method, url, socket, headers: { ...headers, "content-length": String(body.length) } };
  ctx.req = ctx.request.req = Object.assign(Readable.from([body], { objectMode: false }), parts) as typeof ctx.req;
}

async function accessToken(org: Org, { privateKey, kid }: SigningKey, token: Token, { iat, exp }: Payload) {
  const user = org.users.get(token.accountId ?? "");
  return new SignJWT({
    ...{ ver: 1, jti: `AT.${token.jti}`, cid: token.clientId, scp: (token.scope ?? "").split(" ").filter(Boolean) },
    ...(user !== undefined && { uid: user.id }),
    ...(token.jkt !== undefined && { cnf: { jkt: token.jkt } }),
    ...{ iss: org.url, aud: org.url, sub: user?.profile.login ?? token.clientId ?? randomUUID(), iat, exp },
  })
    .setProtectedHeader({ kid, alg: "RS256" })
    .sign(privateKey);
}

/** The id under which oidc-provider keeps a token; undefined for anything that was not signed here. */
async function idOf(value: unknown, { publicKey }: SigningKey): Promise<string | undefined> {
  if (typeof value !== "string") return undefined;
  try {
    // Whether it has expired is oidc-provider's to say, from what it keeps.
    const { payload } = await jwtVerify(value, publicKey, { algorithms: ["RS256"], currentDate: new Date(0) });
    return payload.jti?.replace(/^AT\./, "");
  } catch {
    return undefined;
  }
}
