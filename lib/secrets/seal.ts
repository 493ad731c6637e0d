import { createHash } from "node:crypto";
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, errors } from "jose";

/** Why a secret that was kept cannot be read any more. */
export class SecretUnreadable extends Error {
  constructor(why: string) {
    super(why);
    this.name = "SecretUnreadable";
  }
}

/** Encrypts what is kept, and reads it again. */
export type Seal = {
  /** @param purpose what it is and whose, e.g. `grant of session 1`; opening it for anything else fails */
  seal(secret: string, purpose: string): Promise<string>;
  /** @throws SecretUnreadable when it was altered, sealed for another purpose, or with a key that is not there */
  open(sealed: string, purpose: string): Promise<string>;
};

/**
 * Seals secrets as compact JWEs (`dir`, AES-256-GCM), so that the database alone gives none away.
 * @param keys of 32 bytes each: the first seals, all of them open. To rotate, put a new one first and take the old one out
 *   once everything sealed with it has been sealed again or has expired
 */
export function createSeal(keys: readonly Uint8Array[]): Seal {
  const [first] = keys;
  if (!first) throw new Error("There is no key to seal with.");
  const known = new Map(keys.map((key) => [idOf(key), key]));
  return {
    async seal(secret, purpose) {
      return await new CompactEncrypt(new TextEncoder().encode(secret))
        .setProtectedHeader({ alg: "dir", enc: "A256GCM", kid: idOf(first), for: purpose })
        .encrypt(first);
    },
    async open(sealed, purpose) {
      const key = known.get(headerOf(sealed).kid ?? "");
      if (!key) throw new SecretUnreadable("It was sealed with a key that is not among GATEHOUSE_ENCRYPTION_KEYS.");
      const { plaintext, protectedHeader } = await decrypt(sealed, key);
      if (protectedHeader.for !== purpose) throw new SecretUnreadable("It was sealed for another purpose.");
      return new TextDecoder().decode(plaintext);
    },
  };
}

/** Names a key without telling it: the names are stored beside what is sealed. */
function idOf(key: Uint8Array): string {
  return createHash("sha256").update("gatehouse key id").update(key).digest("base64url").slice(0, 12);
}

function headerOf(sealed: string): { kid?: string } {
  try {
    return decodeProtectedHeader(sealed);
  } catch {
    throw new SecretUnreadable("It is not what was sealed here: it has been cut off or altered.");
  }
}

async function decrypt(sealed: string, key: Uint8Array) {
  try {
    const only = { keyManagementAlgorithms: ["dir"], contentEncryptionAlgorithms: ["A256GCM"] };
    return await compactDecrypt(sealed, key, only);
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new SecretUnreadable("It has been altered since it was sealed.");
    throw error;
  }
}
