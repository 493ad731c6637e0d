import type { FastifyRequest } from "fastify";
import { invalid, refusal } from "../org/okta-error.ts";

export type Json = Record<string, unknown>;

/** The request's JSON object. Throws E0000003 for anything else. */
export function objectBody(request: FastifyRequest): Json {
  const { body } = request;
  if (!isObject(body)) throw refusal("E0000003");
  return body;
}

/** As `objectBody`, with an empty object for a request without a body. */
export function optionalBody(request: FastifyRequest): Json {
  return request.body === undefined || request.body === null ? {} : objectBody(request);
}

/** A part of a body that has to be an object; undefined when it is left out. Throws E0000003. */
export function objectPart(body: Json, name: string): Json | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) throw refusal("E0000003");
  return value;
}

/** A part of a body that has to be a list of texts; empty when it is left out. Throws E0000003. */
export function textList(body: Json, name: string): string[] {
  const value = body[name] ?? [];
  if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) throw refusal("E0000003");
  return value;
}

/** A part of a body that has to be text; undefined when it is left out. Throws E0000003. */
export function textPart(body: Json, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw refusal("E0000003");
  return value;
}

/** A query parameter; undefined when it is left out or empty. Of one given twice the last counts. */
export function queryText(request: FastifyRequest, name: string): string | undefined {
  const value = (request.query as Record<string, string | string[] | undefined>)[name];
  const last = Array.isArray(value) ? value.at(-1) : value;
  return last === "" ? undefined : last;
}

/** A query parameter that is `true` or `false`. Throws E0000001. */
export function queryFlag(request: FastifyRequest, name: string, byDefault: boolean): boolean {
  const value = queryText(request, name)?.toLowerCase();
  if (value === undefined) return byDefault;
  if (value !== "true" && value !== "false") throw invalid(name, `${name}: The value must be true or false`);
  return value === "true";
}

/** The value of a path parameter. */
export function pathText(request: FastifyRequest, name: string): string {
  return (request.params as Record<string, string>)[name] ?? "";
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
