import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { hash } from "node:crypto";
import { join } from "node:path";
import { newKey, readSigningKeys, TrustedKeys, type SigningKey } from "#lib/audit/checkpoint/keys.ts";
import { DIGITS, signCheckpoint } from "#lib/audit/checkpoint/signed.ts";
import type { Head } from "#lib/audit/link.ts";
import { toLine } from "#lib/audit/line.ts";
import { chainUp, draftOf } from "#lib/audit/testing/made-up-trail.ts";
import { readLines } from "#lib/audit/verify/read-lines.ts";
import { verifyExport } from "#lib/audit/verify/verify.ts";
import { figure, type Figure } from "../figures.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const ENTRIES = Number(process.env.ENTRIES ?? 1_000_000);
const EVERY = 1_000;
const ROUNDS = 3;
const CHUNK_BYTES = 1024 * 1024;

/** Verifying a long export from a file, beside the plain SHA-256 of each of its lines, by turns in one run. */
export async function measureVerification(undo: AsyncDisposableStack): Promise<Figure[]> {
  const file = join(await temporaryFolder(undo), "export.jsonl");
  const keys = await readSigningKeys(newKey());
  await writeExport(file, keys);
  const plain: number[] = [];
  const whole: number[] = [];
  let growth = 0;
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(await secondsOf(() => hashLines(file)));
    whole.push(
      await secondsOf(async () => {
        growth = Math.max(growth, await verify(file, keys));
      }),
    );
  }
  const [best, beside] = [Math.min(...whole), Math.min(...plain)];
  const how = `${ENTRIES.toLocaleString("en")} entries with a checkpoint for each ${EVERY}, from a file, best of ${ROUNDS}`;
  return [
    figure({ name: "verification", value: ENTRIES / best, unit: "entries/s", aim: null, how }),
    figure({
      name: "plain SHA-256",
      value: ENTRIES / beside,
      unit: "entries/s",
      aim: null,
      how: `the same lines, each hashed on its own`,
    }),
    figure({
      name: "verification over plain SHA-256",
      value: beside / best,
      unit: "ratio",
      aim: 0.3,
      bound: "≥",
      how: "by turns in the same run",
    }),
    figure({
      name: "memory growth while verifying",
      value: growth / 1_000_000,
      unit: "MB",
      aim: 50,
      how: "highest heap and buffers over the second half of the entries, less that over the first",
    }),
  ];
}

async function writeExport(file: string, keys: readonly SigningKey[]): Promise<void> {
  const handle = await open(file, "w");
  await handle.write(`${JSON.stringify({ gatehouse: "audit trail", version: 1, selection: false })}\n`);
  let head: Head | undefined;
  for (let from = 0; from < ENTRIES; from += EVERY) {
    const rows = chainUp(
      Array.from({ length: Math.min(EVERY, ENTRIES - from) }, (_, index) => draftOf(from + index)),
      head,
    );
    head = rows.at(-1);
    if (!head) break;
    const hashes = rows.map((row) => row.hash.slice(0, DIGITS)).join("");
    const about = { first: from + 1, seq: Number(head.seq), hash: head.hash, at: new Date().toISOString(), hashes };
    const checkpoint = JSON.stringify({ checkpoint: await signCheckpoint(about, keys) });
    await handle.write(`${[checkpoint, ...rows.map(toLine)].join("\n")}\n`);
  }
  await handle.write(`${JSON.stringify({ end: { entries: ENTRIES, madeAt: new Date().toISOString() } })}\n`);
  await handle.close();
}

const linesOf = (file: string) => readLines(createReadStream(file, { highWaterMark: CHUNK_BYTES }));

async function hashLines(file: string): Promise<void> {
  let last = "";
  for await (const lines of linesOf(file)) for (const line of lines) last = hash("sha256", line, "hex");
  if (last.length !== 64) throw new Error("Nothing was hashed.");
}

/** @returns bytes the memory grew by in the second half */
async function verify(file: string, keys: readonly SigningKey[]): Promise<number> {
  let [early, late] = [0, 0];
  const trusted = await TrustedKeys.of(keys.map(({ publicKey }) => publicKey));
  const onProgress = (entries: number) => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    if (entries < ENTRIES / 2) early = Math.max(early, heapUsed + arrayBuffers);
    else late = Math.max(late, heapUsed + arrayBuffers);
  };
  const verdict = await verifyExport({ lines: linesOf(file), trusted, onProgress });
  if (verdict.kind !== "valid") throw new Error(`The made-up trail is ${verdict.kind}: ${verdict.why}`);
  return late - early;
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
