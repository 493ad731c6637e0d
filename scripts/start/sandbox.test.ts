import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readOptions } from "#sandbox/command-line.ts";
import { prepareSandbox } from "./sandbox.ts";
import { readSettings } from "./settings.ts";

test("a random secret that starts with a dash still reaches the sandbox org as one", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "gatehouse-"));
  try {
    const credentials = { apiToken: "-token", clientId: "--id", clientSecret: "-s=ecret" };
    await writeFile(join(dataDir, "sandbox.json"), JSON.stringify(credentials));
    const settings = readSettings({ NODE_ENV: "test", GATEHOUSE_DATA_DIR: dataDir });
    if (!settings.sandbox) throw new Error("No sandbox org was asked for.");
    const { args } = await prepareSandbox(settings, settings.sandbox);
    expect(readOptions(args.slice(1))).toMatchObject(credentials);
  } finally {
    await rm(dataDir, { recursive: true });
  }
});
