import { chromium } from "@playwright/test";
import type { Browser } from "@playwright/test";
import { CHROMIUM_FLAGS, requireChromium } from "#scripts/test/chromium.ts";

/** Starts the machine's Chromium. @throws SetupError when there is none and none can be installed */
export async function startChromium(undo: AsyncDisposableStack): Promise<Browser> {
  const executablePath = requireChromium();
  // Its own handling of signals would end this process before it has cleared up.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS, ...signals });
  undo.defer(() => browser.close());
  return browser;
}
