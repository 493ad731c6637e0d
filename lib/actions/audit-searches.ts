"use server";

import { z } from "zod";
import { forgetSearch, saveSearch } from "#lib/audit/saved-searches.ts";
import { problemOf } from "#lib/auth/problem-of.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { runtime } from "#lib/runtime.ts";
import { SaveSearchSchema } from "#lib/schemas/audit-search.ts";
import type { Problem } from "#lib/schemas/problem.ts";

type Reply = { ok: true } | { ok: false; problem: Problem };

/** Saves a search of the trail for the current actor. */
export async function saveAuditSearch(search: { name: string; query: string }): Promise<Reply> {
  try {
    const { id } = await signedIn();
    await saveSearch(runtime().database, id, SaveSearchSchema.parse(search));
    return { ok: true };
  } catch (error) {
    return { ok: false, problem: problemOf(error).problem };
  }
}

/** Forgets one of their own searches. */
export async function forgetAuditSearch(searchId: string): Promise<Reply> {
  try {
    const { id } = await signedIn();
    await forgetSearch(runtime().database, id, z.uuid().parse(searchId));
    return { ok: true };
  } catch (error) {
    return { ok: false, problem: problemOf(error).problem };
  }
}
