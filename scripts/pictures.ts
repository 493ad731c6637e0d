// npm run pictures: makes the pictures of the guides anew, from the product as it stands, on a sandbox org.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { startChromium } from "#scripts/bench/chromium.ts";
import { startProduct } from "#scripts/bench/product.ts";
import { takePictures } from "#scripts/pictures/take.ts";
import { SetupError } from "#scripts/setup-error.ts";

const PEOPLE = 500;
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
