import { Ajv } from "ajv";
import type { ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { loosen } from "./loosen.ts";

type Json = Record<string, unknown>;
type Subtypes = { propertyName: string; mapping: Record<string, string> };
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
  readonly #subtypes = new Map<string, Subtypes>();
  readonly #paths: { template: string; pattern: RegExp }[];

  /**
   * The description is read leniently, because recorded answers of Okta itself break it otherwise: `null` is allowed
   * anywhere and `oneOf` means `anyOf`.
   */
  constructor(description: unknown) {
    this.#description = loosen(description) as Description;
    const { schemas } = (description as Description).components;
    for (const [name, schema] of Object.entries(schemas as Record<string, { discriminator?: Subtypes }>))
      if (schema.discriminator?.mapping) this.#subtypes.set(`#/components/schemas/${name}`, schema.discriminator);
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

  /** Whether a status is described for an operation. */
  describes(operation: string, status: number): boolean {
    const [method = "", template = ""] = operation.split(" ");
    return this.#description.paths[template]?.[method.toLowerCase()]?.responses[status] !== undefined;
  }

  /** What is wrong with an answer; empty when nothing is. */
  faults(operation: string, status: number, body: unknown): string[] {
    const [method = "", template = ""] = operation.split(" ");
    const responses = this.#description.paths[template]?.[method.toLowerCase()]?.responses ?? {};
    const response = responses[status];
    if (response === undefined) return [`The status ${status} is not described.`];
    const schema = schemaOf(this.#dereference(response));
    if (schema === undefined) return status !== 204 || body === "" ? [] : ["A body where there can be none."];
    return [...this.#against(schema, body), ...this.#againstSubtypes(schema, body)];
  }

  /** What is wrong with the body of an error whose status is not described for its operation. */
  errorFaults(body: unknown): string[] {
    return this.#against({ $ref: "#/components/schemas/Error" }, body);
  }

  #against(schema: Json, body: unknown): string[] {
    const validate = this.#compile(schema);
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }

  /** What is described by a discriminator has to fit the schema of its own type too. */
  #againstSubtypes(schema: Json, body: unknown): string[] {
    const items = schema.items as Json | undefined;
    const subtypes = this.#subtypes.get(String((items ?? schema).$ref));
    if (subtypes === undefined) return [];
    return [body].flat().flatMap((element) => {
      const type = String((element as Json)[subtypes.propertyName]);
      const reference = subtypes.mapping[type];
      return reference === undefined
        ? []
        : this.#against({ $ref: reference }, element).map((text) => `${type} ${text}`);
    });
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

const METHODS = new Set(["get", "post", "put", "patch", "delete"]);
