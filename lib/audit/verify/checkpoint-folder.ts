import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { TrustedKeys } from "../checkpoint/keys.ts";
import { openCheckpoint, type Checkpoint } from "../checkpoint/signed.ts";

const NUMBER = /checkpoint-(\d+)(?:-[0-9a-f]+)?\.json$/;

/**
 * Checkpoints of a folder as the folder sink keeps them (or copied there from object storage), or of a file with one in
 * each line, in the order of their entries. What no trusted key has signed is passed over, and told to `onStranger`.
 */
export async function* readCheckpoints(
  place: string,
  trusted: TrustedKeys,
  onStranger: (name: string) => void,
): AsyncGenerator<Checkpoint, undefined> {
  for (const { name, text } of (await stat(place)).isDirectory() ? await filesOf(place) : await linesOf(place)) {
    const checkpoint = await openCheckpoint(parse(await text()), trusted);
    if (checkpoint) yield checkpoint;
    else onStranger(name);
  }
  return undefined;
}

async function filesOf(folder: string) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => NUMBER.test(name));
  return names
    .toSorted((a, b) => numberOf(a) - numberOf(b))
    .map((name) => ({ name, text: () => readFile(join(folder, name), "utf8") }));
}

async function linesOf(file: string) {
  const lines = (await readFile(file, "utf8")).split("\n").filter(Boolean);
  return lines.map((line, index) => ({ name: `line ${index + 1}`, text: async () => line }));
}

function numberOf(name: string): number {
  return Number(NUMBER.exec(name)?.[1]);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
