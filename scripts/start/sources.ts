import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";

const BUILT_FROM = [
  "{app,components,lib,public}/**",
  "*.config.mjs",
  "{instrumentation,proxy}.ts",
  "package-lock.json",
  "prisma/schema.prisma",
  "tsconfig.json",
];

/** A digest of every file that the console is built from: the same digest, the same build. */
export async function digestOfSources(root: string): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(BUILT_FROM, {
    cwd: root,
    withFileTypes: true,
    exclude: (entry) => entry.name === "generated" || entry.name.includes(".test."),
  })) {
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name));
  }
  const hash = createHash("sha256");
  for (const file of files.toSorted()) hash.update(`${file}\0`).update(await readFile(file));
  return hash.digest("hex");
}
