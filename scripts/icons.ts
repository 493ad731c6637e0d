// npm run icons: draws app/icon.svg again in the forms that browsers and telephones ask for, into public/.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startChromium } from "#scripts/bench/chromium.ts";

const root = join(import.meta.dirname, "..");
const FAVICON_SIZES = [16, 32, 48];

await using undo = new AsyncDisposableStack();
const browser = await startChromium(undo);
const svg = await readFile(join(root, "app/icon.svg"), "utf8");
await write("favicon.ico", ico(await Promise.all(FAVICON_SIZES.map((size) => png(size)))));
// A home screen cuts off the corners and shows black where nothing is painted.
await write("apple-touch-icon.png", await png(180, { ground: "white", margin: 0.2 }));
await write("icon-192.png", await png(192, { ground: "white", margin: 0.2 }));
await write("icon-512.png", await png(512, { ground: "white", margin: 0.2 }));

async function write(name: string, content: Buffer): Promise<void> {
  await writeFile(join(root, "public", name), content);
  console.log(`public/${name}, ${content.length} bytes`);
}

/** @param margin the part of the size that stays free on each side */
async function png(size: number, { ground = "transparent", margin = 0 } = {}): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const style = `margin: 0; padding: ${size * margin}px; box-sizing: border-box; background: ${ground}; display: grid; height: 100vh`;
  await page.setContent(`<!doctype html><body style="${style}">${svg}</body>`);
  const picture = await page.screenshot({ omitBackground: true });
  await page.close();
  return picture;
}

/** An ICO file of PNG pictures: a header, an entry of 16 bytes for each, then the pictures. */
function ico(pictures: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length + 16 * pictures.length;
  const entries = pictures.map((picture, index) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt8(FAVICON_SIZES[index]!, 0);
    entry.writeUInt8(FAVICON_SIZES[index]!, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(picture.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += picture.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...pictures]);
}
