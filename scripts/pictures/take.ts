import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import type { RunningProduct } from "#scripts/bench/product.ts";
import { signIn } from "#scripts/bench/sign-in.ts";
import { SCENES, type Scene } from "./scenes.ts";

/** Small enough to be read in a page of text, large enough to read what is in it. */
const SIZE = { width: 1180, height: 760 };

type Studio = { browser: Browser; product: RunningProduct; folder: string };

/** Takes every scene, each signed in as whom its guide is for. */
export async function takePictures(studio: Studio): Promise<void> {
  for (const scene of SCENES) {
    await take(studio, scene);
    console.log(`${scene.name}.png`);
  }
}

async function take({ browser, product, folder }: Studio, scene: Scene): Promise<void> {
  const session = await signIn(browser, product, scene.role);
  const context = await browser.newContext({ viewport: SIZE, colorScheme: "light", reducedMotion: "reduce" });
  await context.addCookies(session);
  const page = await context.newPage();
  await page.goto(`${product.url}${scene.path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await scene.prepare?.(page);
  await settled(page);
  await page.screenshot({ path: join(folder, `${scene.name}.png`) });
  await context.close();
}

/** Waits until nothing says that it is busy and the last change is painted. (Some pages ask for news all the time.) */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
