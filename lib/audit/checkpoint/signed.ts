import { generalVerify, GeneralSign, type GeneralJWS } from "jose";
import { z } from "zod";
import { ALGORITHM, type SigningKey, type TrustedKeys } from "./keys.ts";

/** Hexadecimal digits of each entry's hash that a checkpoint holds, enough to say which entry is not as it was. */
export const DIGITS = 16;

const PublicKeySchema = z.looseObject({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: z.string() });

/** What the trail was, from one entry up to another. */
const CheckpointSchema = z.object({
  kind: z.literal("gatehouse-audit-checkpoint"),
  /** Numbers of the first and last entry it vouches for. */
  first: z.number().int().min(1),
  seq: z.number().int().min(1),
  /** Hash of the last entry, which by the chain covers all before it. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** When it was made, ISO 8601. */
  at: z.iso.datetime(),
  /** The first digits of each entry's hash, joined. */
  hashes: z.string().regex(/^[0-9a-f]*$/),
  /** The keys in use: a verifier who trusts one that signed this trusts these too, so that keys can be changed. */
  keys: z.array(PublicKeySchema),
});
export type Checkpoint = z.infer<typeof CheckpointSchema>;

/** A checkpoint with the signature of every key in use: a JSON Web Signature in general JSON form (RFC 7515). */
export type SignedCheckpoint = GeneralJWS;

/** Names the keys in the checkpoint and signs it with each of them. */
export async function signCheckpoint(
  checkpoint: Omit<Checkpoint, "kind" | "keys">,
  keys: readonly SigningKey[],
): Promise<SignedCheckpoint> {
  const whole: Checkpoint = {
    kind: "gatehouse-audit-checkpoint",
    ...checkpoint,
    keys: keys.map(({ publicKey }) => PublicKeySchema.parse(publicKey)),
  };
  const jws = new GeneralSign(new TextEncoder().encode(JSON.stringify(whole)));
  for (const { privateKey, publicKey } of keys) {
    jws.addSignature(privateKey).setProtectedHeader({ alg: ALGORITHM, kid: publicKey.kid });
  }
  return await jws.sign();
}

/**
 * Opens a checkpoint that a trusted key has signed, and from then on trusts the keys it names.
 * @returns null when no trusted key has signed it, or it is no checkpoint
 */
export async function openCheckpoint(signed: unknown, trusted: TrustedKeys): Promise<Checkpoint | null> {
  try {
    const { payload } = await generalVerify(signed as GeneralJWS, ({ kid }) => {
      const key = trusted.get(kid);
      if (!key) throw new Error("The key is not trusted.");
      return key;
    });
    const checkpoint = CheckpointSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
    if (checkpoint.hashes.length !== (checkpoint.seq - checkpoint.first + 1) * DIGITS) return null;
    for (const key of checkpoint.keys) await trusted.add(key);
    return checkpoint;
  } catch {
    // Whatever is wrong with it (no JWS, an unknown key, a false signature), it vouches for nothing.
    return null;
  }
}
