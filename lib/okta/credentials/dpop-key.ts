import { createHash, randomUUID } from "node:crypto";
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from "jose";
import type { OrgClock } from "../clock.ts";

/** In everything Okta's authorization servers take for proofs (`dpop_signing_alg_values_supported`). */
const ALGORITHM = "ES256";

type Pair = { privateKey: CryptoKey; publicKey: JWK };

/**
 * The key that access tokens are bound to (RFC 9449), made by each process and stored nowhere else: not the one that
 * the app signs in with, as Okta's guide to DPoP asks.
 */
export class DpopKey {
  readonly #clock: OrgClock;
  #pair: Promise<Pair> | undefined;

  constructor(clock: OrgClock) {
    this.#clock = clock;
  }

  /**
   * A proof for one request.
   * @param request.url without query and fragment in the proof, as the standard has it
   * @param request.nonce what the server last handed out
   * @param request.token the access token that goes along
   */
  async proof(request: { method: string; url: URL; nonce?: string; token?: string }): Promise<string> {
    this.#pair ??= makePair();
    const { privateKey, publicKey } = await this.#pair;
    const { method, url, nonce, token } = request;
    const ath = token === undefined ? undefined : createHash("sha256").update(token).digest("base64url");
    return await new SignJWT({ htm: method, htu: `${url.origin}${url.pathname}`, nonce, ath })
      .setProtectedHeader({ alg: ALGORITHM, typ: "dpop+jwt", jwk: publicKey })
      .setJti(randomUUID())
      .setIssuedAt(Math.floor(this.#clock.now() / 1000))
      .sign(privateKey);
  }
}

async function makePair(): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  return { privateKey, publicKey: await exportJWK(publicKey) };
}

/** Whether an answer's challenge says that a proof was all right but for its nonce. */
export function asksForNonce(headers: Headers): boolean {
  return /\bDPoP\b[^,]*error="use_dpop_nonce"/i.test(headers.get("www-authenticate") ?? "");
}
