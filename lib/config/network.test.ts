import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeAuthority } from "#lib/testing/authority.ts";
import { readNetwork } from "./network.ts";

let folder: string;
let sound: string;

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gatehouse-ca-"));
  sound = (await makeAuthority()).pem;
});
afterAll(() => rm(folder, { recursive: true }));

test("nothing said, nothing in between", () => {
  expect(readNetwork({ OKTA_CA_FILE: "", NO_PROXY: "a.example" })).toEqual({
    ok: true,
    value: { authorities: [], proxy: null },
  });
});

test("authorities and a proxy are read, and who does not go through it", async () => {
  const OKTA_CA_FILE = await file("two.pem", `# ours\n${sound}\n${sound}`);
  const env = { OKTA_CA_FILE, OKTA_PROXY_URL: "http://u:p@proxy.example:3128", NO_PROXY: "a.example, b.example" };
  expect(readNetwork(env)).toMatchObject({
    value: {
      authorities: [expect.stringContaining("BEGIN CERTIFICATE"), expect.stringContaining("BEGIN CERTIFICATE")],
      proxy: { url: env.OKTA_PROXY_URL, bypass: "localhost,127.0.0.1,[::1],a.example,b.example" },
    },
  });
});

describe("what is wrong is named, without the proxy's password", () => {
  test.each([
    ["no such file", async () => ({ OKTA_CA_FILE: join(folder, "none.pem") }), /cannot be read \(ENOENT\)/],
    ["a key", async () => ({ OKTA_CA_FILE: await file("key", "-----BEGIN PRIVATE KEY-----") }), /holds no certificate/],
    [
      "a damaged one",
      async () => ({ OKTA_CA_FILE: await file("bad", sound.replace(/\n.{20}/, "\nAAAA")) }),
      /damaged certificate/,
    ],
    ["no address", async () => ({ OKTA_PROXY_URL: "canary:3128:" }), /OKTA_PROXY_URL is not an address/],
    ["another kind of proxy", async () => ({ OKTA_PROXY_URL: "socks5://u:canary@proxy:1080" }), /is not an address/],
  ])("%s", async (_, env, words) => {
    const read = readNetwork(await env());
    expect(read.ok).toBe(false);
    const said = read.ok ? "" : read.problems.join("\n");
    expect(said).toMatch(words);
    expect(said).not.toContain("canary");
  });
});
