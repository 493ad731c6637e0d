import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import type { Browser } from "@playwright/test";
import { SetupError } from "#scripts/setup-error.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];
/** Nothing but the console's own traffic is to be counted, and sandboxes and GPUs are not everywhere. */
const ARGS = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** Starts the machine's Chromium. @throws SetupError when there is none */
export async function startChromium(undo: AsyncDisposableStack): Promise<Browser> {
  const executablePath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isExecutable);
  if (!executablePath) {
    throw new SetupError(
      "There is no Chromium on this machine, so nothing can be measured in a browser. Install your system's chromium package.",
    );
  }
  // Its own handling of signals would end this process before it has cleared up.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ executablePath, args: ARGS, ...signals });
  undo.defer(() => browser.close());
  return browser;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
