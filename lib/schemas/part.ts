import { z } from "zod";
import { ProblemSchema, type Problem } from "./problem.ts";

/** A part of a page that may fail on its own without taking the rest with it. */
export function partOf<Schema extends z.ZodType>(schema: Schema) {
  return z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), items: z.array(schema) }),
    z.object({ ok: z.literal(false), problem: ProblemSchema }),
  ]);
}

export type Part<Item> = { ok: true; items: Item[] } | { ok: false; problem: Problem };
