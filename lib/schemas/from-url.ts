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
