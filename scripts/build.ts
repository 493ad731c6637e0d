// npm run build: builds the console as `npm start` would, unless it is built already.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { SetupError } from "#scripts/setup-error.ts";
import { build, isBuilt } from "#scripts/start/build.ts";
import { Product } from "#scripts/start/product.ts";

const root = join(import.meta.dirname, "..");
const logs = join(root, ".gatehouse/logs");

try {
  if (await isBuilt(root)) {
    console.log("The console is built from the sources as they stand.");
  } else {
    await mkdir(logs, { recursive: true, mode: 0o700 });
    await build(root, new Product(logs), { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
    console.log("The console was built.");
  }
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exit(1);
}
