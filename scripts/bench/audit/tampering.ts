import { openCheckpoint, type Checkpoint } from "#lib/audit/checkpoint/signed.ts";
import { makeUpTrail, trustIn, type MadeUpTrail } from "#lib/audit/testing/made-up-trail.ts";
import { exportOf, tamper, TAMPERINGS } from "#lib/audit/testing/tamper.ts";
import type { Verdict } from "#lib/schemas/audit-state.ts";
import { verifyExport } from "#lib/audit/verify/verify.ts";
import { figure, type Figure } from "../figures.ts";

const RUNS = Number(process.env.RUNS ?? 10_000);
const CLEAN_RUNS = 1_000;
const ENTRIES = 60;
const EVERY = 10;
/** A new trail now and then, so that not all runs tamper with the same. */
const RUNS_A_TRAIL = 100;

/** Random tamperings of each kind, half of them with all hashes recalculated: found, and named? */
export async function measureTampering(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const kind of TAMPERINGS) {
    let [found, named] = [0, 0];
    await onTrails(RUNS, async ({ trail, verdictOn }) => {
      const { lines, firstBad } = tamper(kind, trail, EVERY, (below) => Math.floor(Math.random() * below));
      const verdict = await verdictOn(lines);
      if (verdict.kind === "tampered") found += 1;
      if (verdict.kind === "tampered" && verdict.firstBad === firstBad) named += 1;
    });
    const how = `of ${RUNS.toLocaleString("en")} random ones in trails of ${ENTRIES}`;
    const share = { unit: "%", aim: 100, bound: "≥", how } as const;
    figures.push(figure({ name: `${kind}: found`, value: (found / RUNS) * 100, ...share }));
    figures.push(figure({ name: `${kind}: first bad entry named`, value: (named / RUNS) * 100, ...share }));
  }
  let alarms = 0;
  await onTrails(CLEAN_RUNS, async ({ trail, verdictOn }) => {
    const verdict = await verdictOn(exportOf(trail.rows, trail.checkpoints, EVERY));
    if (verdict.kind !== "valid") alarms += 1;
  });
  const how = `in ${CLEAN_RUNS.toLocaleString("en")} runs over trails as they were recorded`;
  return [...figures, figure({ name: "false alarms", value: alarms, unit: "", aim: 0, bound: "≤", how })];
}

type Scene = { trail: MadeUpTrail; verdictOn: (lines: Buffer[]) => Promise<Verdict> };

async function onTrails(runs: number, run: (scene: Scene) => Promise<void>): Promise<void> {
  for (let done = 0; done < runs; done += RUNS_A_TRAIL) {
    const trail = await makeUpTrail(ENTRIES, EVERY);
    const trusted = await trustIn(trail);
    const kept = await Promise.all(trail.checkpoints.map((signed) => openCheckpoint(signed, trusted)));
    const checkpoints = kept.filter((checkpoint) => checkpoint !== null);
    const verdictOn = (lines: Buffer[]) => verifyExport({ lines: [lines], trusted, outside: each(checkpoints) });
    for (let index = 0; index < Math.min(RUNS_A_TRAIL, runs - done); index++) await run({ trail, verdictOn });
  }
}

async function* each(checkpoints: readonly Checkpoint[]): AsyncGenerator<Checkpoint, undefined> {
  yield* checkpoints;
  return undefined;
}
