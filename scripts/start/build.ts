import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compressFiles } from "./compress.ts";
import type { Product } from "./product.ts";
import { digestOfSources } from "./sources.ts";

/** Next's command line, for node. */
const nextCommand = "node_modules/next/dist/bin/next";

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
  await product.run("build", [nextCommand, "build"], env);
  await compressFiles(join(root, ".next/static"));
  await writeFile(stampFile(root), await stampOf(root, digest));
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
