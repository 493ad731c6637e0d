import { Ajv } from "ajv";
import type { ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { loosen } from "./loosen.ts";

type Json = Record<string, unknown>;
type Parameter = { in: string; name: string; required?: boolean; schema?: Json };
type Described = { parameters?: Json[]; requestBody?: Json };

/** A request as it went over the wire. */
export type SentRequest = { method: string; url: URL; headers: Headers; body: string | null };

/** Headers of any request, which the description does not list with each operation. */
const EVERYWHERE = new Set(["accept", "authorization", "content-type", "dpop", "user-agent"]);

/** Checks requests against Okta's API description: path, parameters and body, and that nothing is sent it does not know. */
export class DescribedRequests {
  readonly #description: { paths: Record<string, Record<string, Described>>; components: Json };
  readonly #ajv: Ajv;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(description: unknown) {
    this.#description = description as never;
    this.#ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true, logger: false });
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ $id: "okta", components: loosen(this.#description.components) });
  }

  /** What is wrong with a request to this operation, e.g. `POST /api/v1/users/{id}`; empty when nothing is. */
  faults(operation: string, request: SentRequest): string[] {
    const [method = "", template = ""] = operation.split(" ");
    const path = this.#description.paths[template] ?? {};
    const described = path[method.toLowerCase()] ?? {};
    const shared = (path.parameters ?? []) as unknown as Json[];
    const parameters = [...shared, ...(described.parameters ?? [])].map((each) => this.#follow(each) as Parameter);
    return [
      ...this.#parameterFaults(parameters, "query", request.url.searchParams),
      ...this.#parameterFaults(parameters, "header", request.headers),
      ...this.#bodyFaults(described.requestBody, request),
    ];
  }

  #parameterFaults(parameters: Parameter[], place: "query" | "header", sent: URLSearchParams | Headers): string[] {
    const known = new Map(
      parameters.filter((each) => each.in === place).map((each) => [nameIn(place, each.name), each]),
    );
    const faults: string[] = [];
    for (const { name, required } of known.values())
      if (required && !sent.has(name)) faults.push(`The ${place} parameter ${name} is missing.`);
    for (const [name, value] of sent.entries()) {
      const parameter = known.get(nameIn(place, name));
      if (parameter?.schema) faults.push(...this.#valueFaults(parameter.schema, name, value));
      else if (!parameter && !(place === "header" && EVERYWHERE.has(name)))
        faults.push(`The ${place} parameter ${name} is not described.`);
    }
    return faults;
  }

  /** A value of a parameter is text on its way, whatever it stands for. */
  #valueFaults(schema: Json, name: string, value: string): string[] {
    const asText = this.#against(schema, value);
    const faults = asText.length === 0 ? asText : this.#against(schema, typed(value));
    return faults.map((text) => `${name}: ${text}`);
  }

  #bodyFaults(described: Json | undefined, { headers, body }: SentRequest): string[] {
    if (described === undefined) return body === null ? [] : ["A body where none is described."];
    const { content = {}, required } = this.#follow(described) as {
      content?: Record<string, Json>;
      required?: boolean;
    };
    if (body === null) return required ? ["The body is missing."] : [];
    const type = headers.get("content-type")?.split(";", 1)[0] ?? "";
    const schema = content[type]?.schema as Json | undefined;
    if (schema === undefined) return [`The body is ${type}, which is not described.`];
    const value: unknown = JSON.parse(body);
    return [...this.#against(schema, value), ...this.#unknown([schema], value, "")];
  }

  /** The parts of a value that the description has no place for, or that only Okta may fill in. */
  #unknown(schemas: Json[], value: unknown, at: string): string[] {
    if (Array.isArray(value)) {
      const items = this.#parts(schemas).flatMap(({ items: each }) => (each ? [each as Json] : []));
      return value.flatMap((each, index) => (items.length > 0 ? this.#unknown(items, each, `${at}/${index}`) : []));
    }
    if (typeof value !== "object" || value === null) return [];
    const parts = this.#parts(schemas);
    // An object without properties of its own, or with `additionalProperties`, is free.
    const free = parts.some((part) => part.additionalProperties) || !parts.some((part) => part.properties);
    return Object.entries(value).flatMap(([name, part]) => {
      const described = parts.flatMap(({ properties }) => {
        const found = (properties as Record<string, Json> | undefined)?.[name];
        return found ? [found] : [];
      });
      if (described.length === 0) return free ? [] : [`${at}/${name} is not described.`];
      if (described.every((each) => this.#isReadOnly(each))) return [`${at}/${name} is Okta's to fill in.`];
      return this.#unknown(described, part, `${at}/${name}`);
    });
  }

  #isReadOnly(schema: Json): boolean {
    return this.#parts([schema]).some(({ readOnly }) => readOnly === true);
  }

  /** These schemas and all they are put together from. */
  #parts(schemas: Json[]): Json[] {
    return schemas.flatMap((schema) => {
      const whole = this.#follow(schema);
      const inner = ["allOf", "anyOf", "oneOf"].flatMap((name) => (whole[name] as Json[] | undefined) ?? []);
      return [whole, ...this.#parts(inner)];
    });
  }

  #follow(node: Json): Json {
    if (typeof node.$ref !== "string") return node;
    const steps = node.$ref.replace("#/", "").split("/");
    return this.#follow(steps.reduce<Json>((at, step) => at[step] as Json, this.#description as unknown as Json));
  }

  #against(schema: Json, value: unknown): string[] {
    const text = JSON.stringify(loosen(schema)).replaceAll('"#/components/', '"okta#/components/');
    const validate = this.#compiled.get(text) ?? this.#ajv.compile(JSON.parse(text) as Json);
    this.#compiled.set(text, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }
}

const nameIn = (place: "query" | "header", name: string) => (place === "header" ? name.toLowerCase() : name);

/** The value of a parameter as the type it stands for. */
function typed(text: string): unknown {
  if (text === "true" || text === "false") return text === "true";
  return /^-?\d+$/.test(text) ? Number(text) : text;
}
