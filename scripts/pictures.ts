// npm run pictures: makes the pictures of the guides again, from the product as it stands, on a sandbox org.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { startChromium } from "#scripts/bench/chromium.ts";
import { type RunningProduct, startProduct } from "#scripts/bench/product.ts";
import type { Browser, Page } from "@playwright/test";
import { signIn } from "#scripts/bench/sign-in.ts";
import { SCENES, type Scene } from "#scripts/pictures/scenes.ts";
import { SetupError } from "#scripts/setup-error.ts";

const PEOPLE = 500;
/** Small enough to be read in a page of text, large enough to read what is in it. */
const SIZE = { width: 1180, height: 760 };
const folder = join(import.meta.dirname, "../docs/pictures");

await using undo = new AsyncDisposableStack();
try {
  await mkdir(folder, { recursive: true });
  const product = await startProduct(PEOPLE, undo);
  await takePictures({ browser: await startChromium(undo), product, folder });
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}

type Studio = { browser: Browser; product: RunningProduct; folder: string };

/** Takes every scene, each signed in as the person its guide is for. */
async function takePictures(studio: Studio): Promise<void> {
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
