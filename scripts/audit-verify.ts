// npm run audit:verify -- EXPORT [--checkpoints FOLDER] [--public-key FILE] [--json]: verifies an export of the audit trail
// offline. Exits with 0 when it is valid, 1 when it was tampered with, 2 when it is not all there.

import { createReadStream, existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readPublicKeys, TrustedKeys } from "#lib/audit/checkpoint/keys.ts";
import { readCheckpoints } from "#lib/audit/verify/checkpoint-folder.ts";
import { readLines } from "#lib/audit/verify/read-lines.ts";
import type { Verdict } from "#lib/schemas/audit-state.ts";
import { verifyExport } from "#lib/audit/verify/verify.ts";
import { dataFolder, ownPublicKeys } from "#scripts/audit/own-keys.ts";

const USAGE = "Usage: npm run audit:verify -- EXPORT [--checkpoints FOLDER] [--public-key FILE] [--json]";
const EXIT_CODES: Record<Verdict["kind"], number> = { valid: 0, tampered: 1, incomplete: 2 };
const CHUNK_BYTES = 1024 * 1024;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      checkpoints: { type: "string" },
      "public-key": { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const [file, ...stray] = positionals;
  if (!file || stray.length > 0) throw new Error("Which export?");
  const keyFile = values["public-key"];
  const keys = keyFile ? await readPublicKeys(await readFile(keyFile, "utf8")) : await ownPublicKeys();
  const place = values.checkpoints ?? ownCheckpoints();
  const strangers: string[] = [];
  const trusted = await TrustedKeys.of(keys);
  const outside =
    place && keys.length > 0 ? readCheckpoints(place, trusted, (name) => strangers.push(name)) : undefined;
  const stream = createReadStream(file, { highWaterMark: CHUNK_BYTES });
  const verdict = await verifyExport({ lines: readLines(stream), trusted, outside });
  const kids = keys.map(({ kid }) => kid);
  if (values.json) console.log(JSON.stringify({ ...verdict, trusted: kids, checkpoints: place ?? null, strangers }));
  else console.log(verdictMessage(verdict, { kids, place, strangers }));
  process.exitCode = EXIT_CODES[verdict.kind];
} catch (error) {
  console.error(`${(error as Error).message}\n${USAGE}`);
  process.exitCode = 2;
}

/** The folder of this installation, where it has one. */
function ownCheckpoints(): string | undefined {
  const folder = process.env.GATEHOUSE_CHECKPOINT_DIR || join(dataFolder(), "checkpoints");
  return existsSync(folder) ? folder : undefined;
}

type About = { kids: readonly string[]; place: string | undefined; strangers: readonly string[] };

/** A verdict for the person at the terminal: what it is, what it rests on, and what it does not say. */
function verdictMessage(verdict: Verdict, { kids, place, strangers }: About): string {
  const basis = [
    kids.length > 0 ? `Trusted keys: ${kids.join(", ")}.` : "No public key: give one with --public-key.",
    place ? `Checkpoints from ${place} and from within the export.` : "Checkpoints from within the export only.",
    ...(strangers.length > 0 ? [`Ignored, because no trusted key has signed it: ${some(strangers)}.`] : []),
  ];
  return [headline(verdict), ...details(verdict), ...basis].join("\n");
}

function headline(verdict: Verdict): string {
  switch (verdict.kind) {
    case "valid":
      return `VALID. All ${verdict.entries} entries are as they were recorded, and none is missing.`;
    case "tampered":
      return `TAMPERED WITH, from entry ${verdict.firstBad} on. ${verdict.why}`;
    case "incomplete":
      return `INCOMPLETE. ${verdict.why}`;
  }
}

function details(verdict: Verdict): string[] {
  if (verdict.kind !== "valid") return [`${verdict.entries} earlier entries are in order.`];
  const newer = verdict.entries - verdict.vouchedThrough;
  return [
    `It was made at ${verdict.madeAt}, according to itself; later entries are not in it.`,
    newer === 0
      ? "Checkpoints vouch for every entry."
      : `Checkpoints vouch for the first ${verdict.vouchedThrough}; the ${newer} newest are in the chain only.`,
    `Parts erased with a record of it: ${verdict.erasedParts}. Intents without a known outcome: ${verdict.openIntents}.`,
  ];
}

function some(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
}
