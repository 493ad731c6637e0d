import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lastLines, openLog } from "#scripts/processes/log-file.ts";
import { SetupError } from "#scripts/setup-error.ts";
import { digestOfSources } from "./sources.ts";

/** The script and first argument of Next's command line, for node. */
export const nextCommand = "node_modules/next/dist/bin/next";

/** Whether the console as it stands in .next was built from the sources as they stand now. */
export async function isBuilt(root: string): Promise<boolean> {
  return (await readIfThere(stampFile(root))) === (await stampOf(root, await digestOfSources(root)));
}

/**
 * Builds the console (about half a minute on two cores).
 * @throws SetupError with the last lines of what the build said
 */
export async function build(root: string, log: string): Promise<void> {
  const digest = await digestOfSources(root);
  const output = openLog(log);
  const child = spawn(process.execPath, [nextCommand, "build"], {
    cwd: root,
    stdio: ["ignore", output, output],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", CI: "1" },
  });
  closeSync(output);
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) {
    const said = (await lastLines(log, 25)).map((line) => `  │ ${line}`).join("\n");
    throw new SetupError(`The console could not be built. The last the build wrote:\n${said}\nAll of it is in ${log}.`);
  }
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
