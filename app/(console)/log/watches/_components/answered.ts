import type { Problem } from "#lib/schemas/problem.ts";

type Lost = { ok: false; problem: Problem };

const LOST: Problem = {
  title: "No answer came from Gatehouse.",
  meaning: "It is not known whether the watches were changed. Nothing was changed in Okta.",
  remedy: "Check your connection, then check the list before you try again.",
  causes: [],
  code: null,
  requestId: null,
};

/** What an action about watches came back with; a lost connection is an answer in words too. */
export async function answered<Reply>(reply: Promise<Reply>): Promise<Reply | Lost> {
  // Next rejects a server action only when no usable answer came back; what the server says is a value.
  return await reply.catch((): Lost => ({ ok: false, problem: LOST }));
}
