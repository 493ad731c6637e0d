import "reflect-metadata";
import {
  BasicConstraintsExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  type X509Certificate,
} from "@peculiar/x509";

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const DAY_MS = 24 * 60 * 60_000;

type Served = { key: string; cert: string };

/** A certificate authority that only those who are told know: made by each test, valid for a day. */
export type Authority = {
  /** Its own certificate, PEM. */
  pem: string;
  /** A key and a certificate, PEM, for a server with these names. */
  issue(names: readonly string[], lifetime?: { from: Date; to: Date }): Promise<Served>;
};

/** Makes one, with a key and a certificate of its own. */
export async function makeAuthority(): Promise<Authority> {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const lifetime = { from: new Date(Date.now() - DAY_MS), to: new Date(Date.now() + DAY_MS) };
  const own = await X509CertificateGenerator.createSelfSigned({
    name: "CN=A private authority of the tests",
    keys,
    signingAlgorithm: ALGORITHM,
    notBefore: lifetime.from,
    notAfter: lifetime.to,
    extensions: [new BasicConstraintsExtension(true, 1, true)],
  });
  return {
    pem: own.toString("pem"),
    issue: (names, { from, to } = lifetime) => issue(own, keys.privateKey, names, from, to),
  };
}

async function issue(
  authority: X509Certificate,
  signingKey: CryptoKey,
  names: readonly string[],
  notBefore: Date,
  notAfter: Date,
): Promise<Served> {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.create({
    subject: `CN=${names[0]}`,
    issuer: authority.subject,
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: ALGORITHM,
    notBefore,
    notAfter,
    extensions: [new SubjectAlternativeNameExtension(names.map((value) => ({ type: "dns" as const, value })))],
  });
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey("pkcs8", keys.privateKey)).toString("base64");
  const lines = pkcs8.match(/.{1,64}/g) ?? [];
  const key = ["-----BEGIN PRIVATE KEY-----", ...lines, "-----END PRIVATE KEY-----", ""].join("\n");
  return { key, cert: certificate.toString("pem") };
}
