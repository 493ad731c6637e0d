type Json = Record<string, unknown>;
const JSON_TYPES = new Set(["string", "number", "integer", "boolean", "object", "array"]);

/**
 * A part of Okta's API description as recorded answers of Okta itself bear it out: `null` is allowed anywhere, `oneOf` means
 * `anyOf`, and discriminators say nothing to a validator.
 */
export function loosen(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(loosen);
  if (typeof node !== "object" || node === null) return node;
  const result: Json = {};
  for (const [name, value] of Object.entries(node)) {
    if (name === "discriminator" || name === "example" || name === "examples" || name === "nullable") continue;
    result[name === "oneOf" ? "anyOf" : name] = loosen(value);
  }
  if (typeof result.type === "string" && JSON_TYPES.has(result.type)) result.type = [result.type, "null"];
  if (Array.isArray(result.enum)) result.enum = [...result.enum, null];
  return result;
}
