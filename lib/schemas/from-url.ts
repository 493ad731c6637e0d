import type { z } from "zod";

/**
 * Reads a query schema from a URL. Repeated or comma-separated values make arrays where the schema has one.
 * @throws ZodError naming what does not fit
 */
export function fromUrl<Schema extends z.ZodObject>(schema: Schema, params: URLSearchParams): z.output<Schema> {
  const raw: Record<string, unknown> = {};
  for (const [key, type] of Object.entries(schema.shape)) {
    if (!params.has(key)) continue;
    const isList = Array.isArray((type as z.ZodType).safeParse(undefined).data);
    raw[key] = isList ? params.getAll(key).flatMap((value) => value.split(",").filter(Boolean)) : params.get(key);
  }
  return schema.parse(raw);
}

/** The same query as URL parameters, leaving out what is empty. */
export function toUrl(query: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(",") : String(value ?? "");
    if (text !== "") params.set(key, text);
  }
  return params.toString();
}

/** The address of a read in its parts: its own parameters filled in, and what is left for behind the question mark. */
function filled(path: string, params: Record<string, unknown>): { segments: string[]; rest: Record<string, unknown> } {
  const rest = { ...params };
  const segments = path
    .split("/")
    .slice(1)
    .map((segment) => {
      const name = /^\{(.*)\}$/.exec(segment)?.[1];
      if (name === undefined) return segment;
      delete rest[name];
      return String(params[name]);
    });
  return { segments, rest };
}

/** Where a read is asked for, such as `/api/groups/00g1/members?q=ann`. @param path with its parameters in braces */
export function readUrl(path: string, params: Record<string, unknown>): string {
  const { segments, rest } = filled(path, params);
  const search = toUrl(rest);
  return `/api/${segments.map(encodeURIComponent).join("/")}${search === "" ? "" : `?${search}`}`;
}

/** By what a read's answer is kept: what lies below an address goes stale with it. */
export function readKey(path: string, params: Record<string, unknown>): unknown[] {
  const { segments, rest } = filled(path, params);
  return Object.keys(rest).length === 0 ? segments : [...segments, rest];
}
