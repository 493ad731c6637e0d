import { createHash } from "node:crypto";
import { glob, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { compressFiles } from "./compress.ts";
import type { Product } from "./product.ts";

/** Next's command line, for node. */
export const NEXT = "node_modules/next/dist/bin/next";

const BUILT_FROM = [
  "{app,components,lib,public}/**",
  "*.config.mjs",
  "{instrumentation,proxy}.ts",
  "package-lock.json",
  "prisma/schema.prisma",
  "tsconfig*.json",
];

/** Whether the console as it stands in .next was built from the sources as they stand now. */
export async function isBuilt(root: string): Promise<boolean> {
  return (await readIfThere(stampFile(root))) === (await stampOf(root, await digestOfSources(root)));
}

/**
 * Builds the console (about half a minute on two cores).
 * @throws SetupError with the last lines of what the build said
 */
export async function build(root: string, product: Product, env: NodeJS.ProcessEnv): Promise<void> {
  const digest = await digestOfSources(root);
  await product.run("build", [NEXT, "build"], env);
  await compressFiles(join(root, ".next/static"));
  await writeFile(stampFile(root), await stampOf(root, digest));
}

/**
 * A digest of every file that the console is built from: the same digest, the same build, wherever the folder is.
 * @param root the folder of the sources
 */
async function digestOfSources(root: string): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(BUILT_FROM, {
    cwd: root,
    withFileTypes: true,
    exclude: (entry) => entry.name === "generated" || entry.name.includes(".test."),
  })) {
    if (entry.isFile()) files.push(relative(root, join(entry.parentPath, entry.name)));
  }
  const hash = createHash("sha256");
  for (const file of files.toSorted()) hash.update(`${file}\0`).update(await readFile(join(root, file)));
  return hash.digest("hex");
}

// Next's own build id is part of it, so that a build made otherwise is not taken for ours.
async function stampOf(root: string, digest: string): Promise<string> {
  return `${digest} ${await readIfThere(join(root, ".next/BUILD_ID"))}`;
}

function stampFile(root: string): string {
  return join(root, ".next/built-from");
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
