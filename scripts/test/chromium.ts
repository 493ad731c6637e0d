import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { SetupError } from "#scripts/setup-error.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * Flags for a Chromium that tests and benches drive: nothing but the console's own traffic, on machines without a GPU
 * too.
 */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The path of a Chromium on this machine: PLAYWRIGHT_CHROMIUM, or one on the PATH, or, as root on Debian, newly installed.
 * @throws SetupError when there is none and none can be installed
 */
export function requireChromium(): string {
  const there = find();
  if (there) return there;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.error("Installing Chromium (apt-get) …");
    const install =
      "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium";
    spawnSync("sh", ["-c", install], { stdio: ["ignore", "ignore", "inherit"] });
    const installed = find();
    if (installed) return installed;
  }
  throw new SetupError(
    "There is no Chromium on this machine, so the console cannot be tested. Install one (on Debian: apt-get install chromium), " +
      "or say where it is with PLAYWRIGHT_CHROMIUM.",
  );
}

function find(): string | undefined {
  if (process.env.PLAYWRIGHT_CHROMIUM) return process.env.PLAYWRIGHT_CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"].find((path) => existsSync(path));
}
