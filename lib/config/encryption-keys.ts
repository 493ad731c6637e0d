const KEY_BYTES = 32;
type Read<Value> = { ok: true; value: Value } | { ok: false; problems: string[] };

/**
 * The keys that stored secrets are sealed with, from GATEHOUSE_ENCRYPTION_KEYS: separated by commas, each 32 random bytes in
 * base64 or base64url. The first seals, all of them open. A problem names the key by its place alone.
 */
export function readEncryptionKeys(text: string | undefined): Read<readonly Uint8Array[]> {
  const given = (text ?? "").split(",").map((each) => each.trim());
  const keys = given.filter(Boolean).map((each) => Buffer.from(each, "base64url"));
  const wrong = keys.findIndex((key) => key.length !== KEY_BYTES);
  if (wrong < 0) return { ok: true, value: keys };
  const why = `has ${keys[wrong]?.length} bytes as key ${wrong + 1}: each must be 32 random bytes in base64, such as \`openssl rand -base64 32\` makes`;
  return { ok: false, problems: [`GATEHOUSE_ENCRYPTION_KEYS ${why}`] };
}
