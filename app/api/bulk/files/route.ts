import { auditActor } from "#lib/audit/entry.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { receiveFile } from "#lib/bulk/files/receive.ts";
import { JobRefused } from "#lib/bulk/refused.ts";
import { mayDo, JOB_KINDS } from "#lib/bulk/kinds/registry.ts";
import { config } from "#lib/config/env.ts";
import { refusal } from "#lib/reads/answer.ts";
import { runtime } from "#lib/runtime.ts";
import type { CsvFile } from "#lib/schemas/bulk-targets.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { ROLE_TITLES } from "#lib/schemas/vocabulary/roles.ts";

const HEADERS = { "cache-control": "private, no-store" };

/**
 * Takes a CSV in: the body is the file, `?name=` what it is called. The proxy in front is not asked for this path, because
 * it would hold the whole body in memory; so where it comes from is checked here.
 */
export async function POST(request: Request): Promise<Response> {
  if (request.headers.get("origin") !== config().url) return Response.json(FOREIGN, { status: 403, headers: HEADERS });
  try {
    const name = new URL(request.url).searchParams.get("name") ?? "";
    const body: AsyncIterable<Uint8Array> = request.body ?? new ReadableStream({ start: (end) => end.close() });
    return Response.json(await upload(name, body), { headers: HEADERS });
  } catch (error) {
    return refusal(error);
  }
}

/** Takes a file in, as a stream. @throws AccessRefused; JobRefused in words for one that cannot be read */
async function upload(name: string, body: AsyncIterable<Uint8Array>): Promise<CsvFile> {
  const actor = await signedIn();
  const { database, trail } = runtime();
  if (!JOB_KINDS.some((task) => mayDo(actor.role, task, {}))) {
    const why = `Your role (${ROLE_TITLES[actor.role]}) does not include bulk jobs.`;
    await trail.append({
      kind: "denial",
      action: "bulk.upload",
      result: "denied",
      actor: auditActor(actor),
      detail: { name, why },
    });
    throw new JobRefused(why);
  }
  return await receiveFile(database, trail, actor, { name: name.trim().slice(0, 200) || "file.csv", body });
}

const FOREIGN: Problem = {
  title: "This request did not come from Gatehouse's own pages.",
  meaning: "It was refused before it was processed. Nothing was changed.",
  remedy: "Open Gatehouse and try again there.",
  causes: [],
  code: null,
  requestId: null,
};
