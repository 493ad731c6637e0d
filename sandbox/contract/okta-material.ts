import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Okta's API description and recorded answers; they are no part of this project and may be absent. */
const FOLDER = join(import.meta.dirname, "../../../shared/okta");

export const hasOktaMaterial = existsSync(FOLDER);

/** What a test is to be called that was left out because of that. */
export const SKIPPED = `skipped, because Okta's description and recordings are not in ${FOLDER}`;

export type Sample = {
  name: string;
  request: { method: string; path: string; query: string; body: unknown };
  response: { status: number; headers: Record<string, string | string[]>; body: never };
};

/** One JSON file of the folder. */
export function readMaterial(name: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, name), "utf8"));
}

/** A recorded answer by the number its file begins with. */
export function readSample(number: string): Sample {
  const name = readdirSync(join(FOLDER, "samples")).find((file) => file.startsWith(`${number}-`));
  if (name === undefined) throw new Error(`There is no sample ${number}.`);
  return { name, ...(readMaterial(join("samples", name)) as Omit<Sample, "name">) };
}
