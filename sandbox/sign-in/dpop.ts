import { createHash } from "node:crypto";
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from "jose";
import type { Presented } from "../http/credentials.ts";

/** The algorithms callers may sign their assertions and proofs with. */
export const SIGNING_ALGORITHMS = [
  ...(["RS256", "RS384", "RS512", "PS256"] as const),
  ...(["ES256", "ES384", "ES512", "EdDSA", "Ed25519"] as const),
];

/** How far the clock of a caller may be off, and for how long a proof is remembered. */
const WINDOW_S = 300;

/** Why a proof of possession is not accepted. */
export class ProofError extends Error {}

/** Looks at the proofs that come with requests to the API, and remembers them so that none is taken twice. */
export class Proofs {
  readonly #seen = new Map<string, number>();

  /** Throws ProofError unless the proof is for this request, this token, and of the key the token is bound to. */
  async check({ proof, method, url }: Presented, token: string, thumbprint: string): Promise<void> {
    if (proof === undefined) throw new ProofError("The DPoP proof JWT header is missing.");
    const { payload, protectedHeader } = await verified(proof);
    const { jti, iat = 0, htm, htu, ath } = payload;
    const now = Date.now() / 1000;
    if (Math.abs(now - iat) > WINDOW_S) throw new ProofError("The DPoP proof JWT is not recent.");
    if (htm !== method || htu !== url) throw new ProofError("The DPoP proof JWT is for another request.");
    if (ath !== createHash("sha256").update(token).digest("base64url"))
      throw new ProofError("The DPoP proof JWT is for another access token.");
    if (protectedHeader.jwk === undefined || (await calculateJwkThumbprint(protectedHeader.jwk)) !== thumbprint)
      throw new ProofError("The DPoP proof JWT is of another key than the access token.");
    if (jti === undefined || jti === "") throw new ProofError("The DPoP proof JWT has no jti.");
    if (this.#seen.has(jti)) throw new ProofError("The DPoP proof JWT has already been used.");
    for (const [old, until] of this.#seen) if (until < now) this.#seen.delete(old);
    this.#seen.set(jti, now + 2 * WINDOW_S);
  }
}

async function verified(proof: string) {
  try {
    return await jwtVerify(proof, EmbeddedJWK, { algorithms: SIGNING_ALGORITHMS, typ: "dpop+jwt" });
  } catch (error) {
    throw new ProofError(`The DPoP proof JWT cannot be accepted: ${(error as Error).message}`);
  }
}
