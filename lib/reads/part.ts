import { problemOf } from "#lib/auth/problem-of.ts";
import type { Part } from "#lib/schemas/part.ts";

/** A part's items, or why there are none: one part of a page that fails leaves the others standing. */
export async function part<Item>(items: Promise<Item[]>): Promise<Part<Item>> {
  try {
    return { ok: true, items: await items };
  } catch (error) {
    return { ok: false, problem: problemOf(error).problem };
  }
}
