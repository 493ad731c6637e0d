import { Ajv } from "ajv";
import type { ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

type Json = Record<string, unknown>;
type Operation = { responses: Record<string, Json> };
type Description = {
  paths: Record<string, Record<string, Operation>>;
  components: { responses: Record<string, Json>; schemas: Json };
};

/** Checks answers against Okta's API description. */
export class OktaDescription {
  readonly #description: Description;
  readonly #ajv: Ajv;
  readonly #compiled = new Map<string, ValidateFunction>();
  readonly #paths: { template: string; pattern: RegExp }[];

  /**
   * The description is read leniently, because recorded answers of Okta itself break it otherwise: `null` is allowed
   * anywhere and `oneOf` means `anyOf`.
   */
  constructor(description: unknown) {
    this.#description = loosen(description) as Description;
    this.#ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ $id: "okta", components: this.#description.components });
    this.#paths = Object.keys(this.#description.paths)
      // Paths without parameters go before those that would match them too.
      .sort((a, b) => a.split("{").length - b.split("{").length)
      .map((template) => ({ template, pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, "[^/]+")}$`) }));
  }

  /** The operation of a request, as `GET /api/v1/users/{id}`; undefined for one that is not described. */
  operationOf(method: string, path: string): string | undefined {
    const found = this.#paths.find(
      ({ template, pattern }) => pattern.test(path) && this.#description.paths[template]?.[method.toLowerCase()],
    );
    return found && `${method} ${found.template}`;
  }

  /** Every operation there is, as `operationOf` names them. */
  operations(): string[] {
    return Object.entries(this.#description.paths).flatMap(([template, methods]) =>
      Object.keys(methods)
        .filter((name) => METHODS.has(name))
        .map((name) => `${name.toUpperCase()} ${template}`),
    );
  }

  /** What is wrong with an answer; empty when nothing is. */
  faults(operation: string, status: number, body: unknown): string[] {
    const [method = "", template = ""] = operation.split(" ");
    const responses = this.#description.paths[template]?.[method.toLowerCase()]?.responses ?? {};
    const response = responses[status];
    if (response === undefined) return [`The status ${status} is not described.`];
    const schema = schemaOf(this.#dereference(response));
    if (schema === undefined) return status !== 204 || body === "" ? [] : ["A body where there can be none."];
    const validate = this.#compile(schema);
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }

  #compile(schema: Json): ValidateFunction {
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"okta#/components/');
    const validate = this.#compiled.get(text) ?? this.#ajv.compile(JSON.parse(text) as Json);
    this.#compiled.set(text, validate);
    return validate;
  }

  #dereference(response: Json): Json {
    const name = /^#\/components\/responses\/(.+)$/.exec(String(response.$ref))?.[1];
    return name === undefined ? response : (this.#description.components.responses[name] as Json);
  }
}

function schemaOf(response: Json): Json | undefined {
  const content = Object.values((response.content ?? {}) as Record<string, { schema?: Json }>);
  return content[0]?.schema;
}

function loosen(node: unknown): unknown {
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

const METHODS = new Set(["get", "post", "put", "patch", "delete"]);
const JSON_TYPES = new Set(["string", "number", "integer", "boolean", "object", "array"]);
