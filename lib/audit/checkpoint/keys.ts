import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { calculateJwkThumbprint, exportJWK, importJWK, type JWK } from "jose";

/** The algorithm of every signature here, as JOSE writes it (RFC 8037). */
export const ALGORITHM = "EdDSA";

/** A public key with the name that signatures refer to it by: its thumbprint (RFC 7638). */
export type PublicKey = JWK & { kid: string };

/** What checkpoints are signed with. */
export type SigningKey = { privateKey: KeyObject; publicKey: PublicKey };

/** A new Ed25519 key as PKCS#8 PEM. */
export function newKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

/**
 * Reads private keys, one PEM block after the other; newlines may be written as \n.
 * @throws Error when there is none, or one is not an Ed25519 key
 */
export async function readSigningKeys(pem: string): Promise<[SigningKey, ...SigningKey[]]> {
  const blocks = pem.replaceAll("\\n", "\n").match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----/g) ?? [];
  const [first, ...rest] = await Promise.all(
    blocks.map(async (block) => {
      const privateKey = createPrivateKey(block);
      if (privateKey.asymmetricKeyType !== "ed25519") throw new Error("A key for checkpoints is not an Ed25519 key.");
      return { privateKey, publicKey: await named(await exportJWK(createPublicKey(privateKey))) };
    }),
  );
  if (!first) throw new Error("There is no private key in PEM form among the keys for checkpoints.");
  return [first, ...rest];
}

/**
 * Reads public keys: a JWK, a set of them, or PEM blocks.
 * @throws SyntaxError or TypeError when it is none of these
 */
export async function readPublicKeys(text: string): Promise<PublicKey[]> {
  if (text.includes("-----BEGIN")) {
    const blocks = text.match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----/g) ?? [];
    return await Promise.all(blocks.map(async (block) => named(await exportJWK(createPublicKey(block)))));
  }
  const json = JSON.parse(text) as JWK | { keys: JWK[] };
  return await Promise.all(("keys" in json && Array.isArray(json.keys) ? json.keys : [json as JWK]).map(named));
}

async function named({ kty, crv, x }: JWK): Promise<PublicKey> {
  const jwk = { kty, crv, x } as JWK;
  return { ...jwk, alg: ALGORITHM, use: "sig", kid: await calculateJwkThumbprint(jwk) };
}

/** Public keys that are believed, by name. Grows when a believed key endorses another. */
export class TrustedKeys {
  readonly #keys = new Map<string, Awaited<ReturnType<typeof importJWK>>>();

  static async of(keys: readonly PublicKey[]): Promise<TrustedKeys> {
    const trusted = new TrustedKeys();
    for (const key of keys) await trusted.add(key);
    return trusted;
  }

  /** Takes a key by its true name: one that lies about its name gains nothing. */
  async add(key: JWK): Promise<void> {
    const { kid } = await named(key);
    if (!this.#keys.has(kid)) this.#keys.set(kid, await importJWK(await named(key), ALGORITHM));
  }

  get(kid: string | undefined) {
    return this.#keys.get(kid ?? "");
  }

  get size(): number {
    return this.#keys.size;
  }
}
