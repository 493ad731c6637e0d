"use server";

import { z } from "zod";
import { allowed, type ConsoleRight } from "#lib/auth/allowed.ts";
import { problemOf } from "#lib/auth/problem-of.ts";
import { runtime } from "#lib/runtime.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { WatchInputSchema, type WatchInput } from "#lib/schemas/watches.ts";
import { whyNotWatch } from "#lib/syslog/watches/ask-once.ts";
import { createWatch, deleteWatch, MAY_WATCH } from "#lib/syslog/watches/manage.ts";

type Reply = { ok: true } | { ok: false; problem: Problem };
/** What Okta finds wrong with a watch's expression. */
type ExpressionRefused = { ok: false; expression: string };

/** @param change what it returns is the answer where it was not made */
async function reply<Refused = never>(change: () => Promise<Refused | undefined>): Promise<Reply | Refused> {
  try {
    return (await change()) ?? { ok: true };
  } catch (error) {
    return { ok: false, problem: problemOf(error).problem };
  }
}

const right = (action: "watch.create" | "watch.delete"): ConsoleRight => ({
  action,
  ...MAY_WATCH,
  refusal: ["Only admins and owners can set up watches.", "Nothing was changed.", "Ask an admin to set it up."],
});

/** Sets up a watch that looks from now on, unless Okta cannot read its expression. Nothing is changed at Okta. */
export async function addWatch(input: WatchInput): Promise<Reply | ExpressionRefused> {
  return await reply<ExpressionRefused>(async () => {
    const actor = await allowed(right("watch.create"));
    const { database, trail, consoleOkta } = runtime();
    const watch = WatchInputSchema.parse(input);
    // As the console itself, since that is what looks from now on.
    const expression = await whyNotWatch(consoleOkta, watch);
    if (expression !== null) return { ok: false, expression };
    await createWatch(database, trail, actor, watch);
    return undefined;
  });
}

/** Deletes a watch with all it has found. Nothing is changed at Okta. */
export async function removeWatch(id: string): Promise<Reply> {
  return await reply<never>(async () => {
    const actor = await allowed(right("watch.delete"));
    const { database, trail } = runtime();
    await deleteWatch(database, trail, actor, z.uuid().parse(id));
    return undefined;
  });
}
