import { createPrivateKey, type KeyObject } from "node:crypto";
import { z } from "zod";

/** A private key that an app proves itself with at Okta's token endpoint. */
export type SigningKey = {
  key: KeyObject;
  algorithm: "RS256" | "RS384" | "RS512" | "ES256" | "ES384" | "ES512";
  /** The key's id in Okta; needed where the app has several keys. */
  id: string | null;
};

const ALGORITHMS = ["RS256", "RS384", "RS512", "ES256", "ES384", "ES512"] as const;
const Jwk = z.looseObject({ kty: z.string(), kid: z.string().optional(), alg: z.string().optional() });
/** OpenSSL's names of the curves, with the one algorithm each has. */
const CURVES: Record<string, SigningKey["algorithm"]> = { prime256v1: "ES256", secp384r1: "ES384", secp521r1: "ES512" };
const LEAST_RSA_BITS = 2048;

/**
 * Reads a private key as people have it: PEM (PKCS #8, PKCS #1 or SEC 1; also on one line with `\n` written out) or a JWK,
 * which Okta's admin console offers to save.
 * @param id the key's id in Okta; a JWK's own `kid` otherwise
 * @throws Error in plain words that name what is wrong, and nothing of the key
 */
export function readSigningKey(text: string, id: string | null): SigningKey {
  const trimmed = text.trim();
  if (trimmed.startsWith("{")) return fromJwk(trimmed, id);
  const pem = trimmed.replaceAll("\\n", "\n");
  if (!pem.includes("-----BEGIN")) throw new Error("is neither a PEM (-----BEGIN …) nor a JWK ({…}).");
  if (/-----BEGIN (RSA )?PUBLIC KEY|-----BEGIN CERTIFICATE/.test(pem)) {
    throw new Error("is a public key: the private one is needed, its public half belongs into Okta.");
  }
  if (/ENCRYPTED/.test(pem)) throw new Error("is protected by a passphrase: save it without one.");
  return describe(decode({ key: pem, format: "pem" }), id, null);
}

function fromJwk(text: string, id: string | null): SigningKey {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error("looks like a JWK but is not JSON; it must be complete, on one line.");
  }
  const jwk = Jwk.safeParse(value);
  if (!jwk.success) throw new Error("is JSON, but no JWK: it has no `kty`.");
  if (!("d" in jwk.data)) throw new Error("is a public JWK: the private one, with its `d`, is needed.");
  const { kid, alg } = jwk.data;
  return describe(decode({ key: jwk.data as object, format: "jwk" }), id ?? kid ?? null, alg ?? null);
}

function decode(input: { key: string; format: "pem" } | { key: object; format: "jwk" }): KeyObject {
  try {
    return createPrivateKey(input as Parameters<typeof createPrivateKey>[0]);
  } catch {
    // OpenSSL's own words may quote the input.
    throw new Error("cannot be read as a private key: it is cut off or damaged.");
  }
}

function describe(key: KeyObject, id: string | null, wanted: string | null): SigningKey {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === "rsa") {
    if ((details?.modulusLength ?? 0) < LEAST_RSA_BITS) throw new Error("is an RSA key of less than 2048 bits.");
    const algorithm = ALGORITHMS.find((each) => each === wanted && each.startsWith("RS")) ?? "RS256";
    return { key, algorithm, id };
  }
  const algorithm = CURVES[details?.namedCurve ?? ""];
  if (type !== "ec" || !algorithm)
    throw new Error("is neither RSA nor an elliptic curve that Okta takes (P-256, P-384, P-521).");
  return { key, algorithm, id };
}
