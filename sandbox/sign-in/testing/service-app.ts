import { createHash, randomUUID } from "node:crypto";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from "jose";
import type { CryptoKey, JWK } from "jose";

export type Answer = { status: number; headers: Headers; body: Record<string, unknown> };

/** A key pair and what a service app does with it: signs assertions and proofs of possession. */
export class ServiceApp {
  readonly publicKey: JWK;
  readonly thumbprint: string;
  readonly #privateKey: CryptoKey;
  readonly #url: string;
  clientId = "";

  private constructor(url: string, privateKey: CryptoKey, publicKey: JWK, thumbprint: string) {
    this.#url = url;
    this.#privateKey = privateKey;
    this.publicKey = publicKey;
    this.thumbprint = thumbprint;
  }

  static async make(url: string): Promise<ServiceApp> {
    const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
    const jwk = await exportJWK(publicKey);
    return new ServiceApp(url, privateKey, jwk, await calculateJwkThumbprint(jwk));
  }

  /** Asks for an access token; `proof` makes it one that is bound to the key. */
  async token(scope: string, proof?: string, change: { aud?: string } = {}): Promise<Answer> {
    const endpoint = `${this.#url}/oauth2/v1/token`;
    const assertion = await new SignJWT({ jti: randomUUID() })
      .setProtectedHeader({ alg: "ES256" })
      .setIssuer(this.clientId)
      .setSubject(this.clientId)
      .setAudience(change.aud ?? endpoint)
      .setIssuedAt()
      .setExpirationTime("5m")
      .sign(this.#privateKey);
    const answer = await fetch(endpoint, {
      method: "POST",
      headers: proof === undefined ? {} : { dpop: proof },
      body: new URLSearchParams({
        grant_type: "client_credentials",
        scope,
        client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        client_assertion: assertion,
      }),
    });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answer["body"] };
  }

  /** A proof of possession for one request; with `token` also of the access token it comes with. */
  proof(method: string, path: string, { nonce, token }: { nonce?: string; token?: string } = {}): Promise<string> {
    const ath = token === undefined ? undefined : createHash("sha256").update(token).digest("base64url");
    return new SignJWT({ htm: method, htu: `${this.#url}${path}`, jti: randomUUID(), nonce, ath })
      .setProtectedHeader({ alg: "ES256", typ: "dpop+jwt", jwk: this.publicKey })
      .setIssuedAt()
      .sign(this.#privateKey);
  }
}
