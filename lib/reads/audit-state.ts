import { existsSync } from "node:fs";
import { z } from "zod";
import { auditActor } from "#lib/audit/entry.ts";
import { readSigningKeys, TrustedKeys } from "#lib/audit/checkpoint/keys.ts";
import { proofLines } from "#lib/audit/export/proof.ts";
import { entriesWithOutcomes } from "#lib/audit/search.ts";
import { readCheckpoints } from "#lib/audit/verify/checkpoint-folder.ts";
import { readLines } from "#lib/audit/verify/read-lines.ts";
import { verifyExport } from "#lib/audit/verify/verify.ts";
import { checkpointSettings } from "#lib/config/checkpoints.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { runtime } from "#lib/runtime.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { AuditState, VerificationStep } from "#lib/schemas/audit-state.ts";
import { MAY_SETTLE } from "#lib/settle/decide.ts";
import { defineRead } from "./read.ts";

const MOST_HANDED_OVER = 50;

/** How the trail stands: what vouches for it, and what a person must decide. */
export const auditState = defineRead({
  asks: [],
  params: z.object({}),
  run: async (_, { actor }): Promise<AuditState> => {
    const { database } = runtime();
    const [head, checkpoint, open, keys] = await Promise.all([
      database.auditHead.findUniqueOrThrow({ where: { id: 1 } }),
      database.auditCheckpoint.findFirst({ where: { NOT: { takenBy: { isEmpty: true } } }, orderBy: { seq: "desc" } }),
      database.auditOpen.findMany({
        where: { handedOverAt: { not: null } },
        orderBy: { seq: "desc" },
        take: MOST_HANDED_OVER,
      }),
      publicKeys(),
    ]);
    const rows = await entriesWithOutcomes(
      database,
      open.map(({ seq }) => seq),
    );
    return {
      entries: Number(head.seq),
      checkpoint: checkpoint && {
        seq: Number(checkpoint.seq),
        at: checkpoint.at.toISOString(),
        takenBy: checkpoint.takenBy,
      },
      notVouchedFor: Number(head.seq - (checkpoint?.seq ?? 0n)),
      keyNames: keys.map(({ kid }) => kid),
      publicKeys: JSON.stringify({ keys }, null, 2),
      handedOver: open.flatMap(({ seq }) => rows.get(Number(seq)) ?? []),
      maySettle: mayPerform(actor.role, MAY_SETTLE),
      mayErase: actor.role === "owner",
    };
  },
});

/**
 * Verifies the live trail, as `npm run audit:verify` does an export, and tells how far it is line by line. What it found
 * is recorded; what goes wrong is a line of its own.
 */
export async function verifyTrail(by: PersonActor, signal: AbortSignal): Promise<ReadableStream<string>> {
  const actor = auditActor(by);
  const { database, trail } = runtime();
  const of = Number((await database.auditHead.findUniqueOrThrow({ where: { id: 1 } })).seq);
  const trusted = await TrustedKeys.of(await publicKeys());
  const { folder } = checkpointSettings(process.env);
  const place = folder && existsSync(folder) ? folder : null;

  async function work(tell: (step: VerificationStep) => void): Promise<void> {
    const outside = place ? readCheckpoints(place, trusted, () => undefined) : undefined;
    const onProgress = (checked: number) => {
      signal.throwIfAborted();
      tell({ checked, of });
    };
    const verdict = await verifyExport({ lines: readLines(proofLines(database)), trusted, outside, onProgress });
    const why = verdict.kind === "valid" ? `All ${verdict.entries} entries are as they were recorded.` : verdict.why;
    const result = verdict.kind === "tampered" ? "failure" : "success";
    await trail.append({
      kind: "event",
      action: "audit.verify",
      result,
      actor,
      detail: { why, verdict: verdict.kind },
    });
    tell({ verdict, checkpointsFrom: place });
  }

  return new ReadableStream<string>({
    async start(controller) {
      try {
        await work((step) => controller.enqueue(`${JSON.stringify(step)}\n`));
      } catch (error) {
        if (signal.aborted) return;
        const problem = error instanceof Error ? error.message : String(error);
        controller.enqueue(`${JSON.stringify({ problem } satisfies VerificationStep)}\n`);
      }
      controller.close();
    },
  });
}

async function publicKeys() {
  const { keys } = checkpointSettings(process.env);
  return keys ? (await readSigningKeys(keys)).map(({ publicKey }) => publicKey) : [];
}
