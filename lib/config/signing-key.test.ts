import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readSigningKey } from "./signing-key.ts";

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const curve = generateKeyPairSync("ec", { namedCurve: "P-256" });
const jwk = (extra: object = {}) =>
  JSON.stringify({ ...curve.privateKey.export({ format: "jwk" }), kid: "k1", ...extra });
const pem = (type: "pkcs8" | "pkcs1") => rsa.privateKey.export({ type, format: "pem" }).toString();

describe("a private key is read as people have it", () => {
  test.each([
    ["PKCS #8", pem("pkcs8"), "RS256", null],
    ["PKCS #1", pem("pkcs1"), "RS256", null],
    ["a PEM on one line, as an .env file has it", pem("pkcs8").replaceAll("\n", "\\n"), "RS256", null],
    ["SEC 1", curve.privateKey.export({ type: "sec1", format: "pem" }).toString(), "ES256", null],
    ["a JWK with its id", jwk(), "ES256", "k1"],
    [
      "an RSA JWK that names its algorithm",
      JSON.stringify({ ...rsa.privateKey.export({ format: "jwk" }), alg: "RS512" }),
      "RS512",
      null,
    ],
  ])("%s", (_, text, algorithm, id) => {
    expect(readSigningKey(text, null)).toMatchObject({ algorithm, id });
  });

  test("an id given beside the key wins", () => {
    expect(readSigningKey(jwk(), "k2").id).toBe("k2");
  });
});

describe("anything else is said in words, without a letter of the key", () => {
  const weak = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
  const odd = generateKeyPairSync("ed25519").privateKey;
  const locked = { type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "canary" } as const;
  test.each([
    ["nonsense", "canary", /neither a PEM/],
    ["a public key", rsa.publicKey.export({ type: "spki", format: "pem" }).toString(), /public key/],
    ["a public JWK", JSON.stringify(curve.publicKey.export({ format: "jwk" })), /public JWK/],
    ["half a PEM", `${pem("pkcs8").slice(0, 300)}\n-----END PRIVATE KEY-----`, /damaged/],
    ["half a JWK", jwk().slice(0, 60), /not JSON/],
    ["JSON that is no JWK", '{"canary":1}', /no JWK/],
    ["a passphrase", rsa.privateKey.export(locked).toString(), /passphrase/],
    ["a weak key", weak.export({ type: "pkcs8", format: "pem" }).toString(), /less than 2048/],
    ["a curve Okta does not take", odd.export({ type: "pkcs8", format: "pem" }).toString(), /neither RSA/],
  ])("%s", (_, text, words) => {
    const reading = () => readSigningKey(text, null);
    expect(reading).toThrow(words);
    expect(reading).not.toThrow(/canary|MII/);
  });
});
