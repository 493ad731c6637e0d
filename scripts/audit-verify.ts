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
import { verdictWords } from "#scripts/audit/verdict-words.ts";

const USAGE = "Use: npm run audit:verify -- EXPORT [--checkpoints FOLDER] [--public-key FILE] [--json]";
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
  else console.log(verdictWords(verdict, { kids, place, strangers }));
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
