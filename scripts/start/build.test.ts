import { cp, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, isBuilt } from "./build.ts";
import type { Product } from "./product.ts";

let folder: string;
const root = () => join(folder, "checkout");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gatehouse-build-"));
  await write("app/page.tsx", "export default () => null;");
  await write("next.config.mjs", "export default {};");
  // Next writes no more of it than an id, and this is what it would be.
  const product = { run: () => write(".next/BUILD_ID", "one") } as unknown as Product;
  await mkdir(join(root(), ".next/static"), { recursive: true });
  await build(root(), product, { NODE_ENV: "test" });
});
afterAll(() => rm(folder, { recursive: true }));

async function write(file: string, content: string, at = root()): Promise<void> {
  await mkdir(join(at, file, ".."), { recursive: true });
  await writeFile(join(at, file), content);
}

/** A copy of the built checkout at another place. */
async function copy(name: string): Promise<string> {
  const at = join(folder, name);
  await cp(root(), at, { recursive: true });
  return at;
}

describe("a checkout that was built", () => {
  test("is built", async () => expect(await isBuilt(root())).toBe(true));

  test("is still built at another place", async () => expect(await isBuilt(await copy("moved"))).toBe(true));

  test("is still built when a test was added", async () => {
    const at = await copy("tested");
    await write("app/page.test.ts", "", at);
    expect(await isBuilt(at)).toBe(true);
  });

  test("has to be built again when a file has changed, has come or has another name", async () => {
    const changed = await copy("changed");
    await write("app/page.tsx", "export default () => 1;", changed);
    expect(await isBuilt(changed)).toBe(false);
    const added = await copy("added");
    await write("lib/more.ts", "", added);
    expect(await isBuilt(added)).toBe(false);
    const renamed = await copy("renamed");
    await rename(join(renamed, "app/page.tsx"), join(renamed, "app/layout.tsx"));
    expect(await isBuilt(renamed)).toBe(false);
  });

  test("has to be built again when Next built something else in between", async () => {
    const at = await copy("otherwise");
    await write(".next/BUILD_ID", "two", at);
    expect(await isBuilt(at)).toBe(false);
  });
});
