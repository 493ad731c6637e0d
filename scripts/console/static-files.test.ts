import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compressFiles } from "#scripts/start/compress.ts";
import { serveStatic } from "./static-files.ts";

const SCRIPT = `// ${"a script of some length ".repeat(200)}`;
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gatehouse-static-"));
  await writeFile(join(folder, "app.js"), SCRIPT);
  await writeFile(join(folder, "tiny.js"), "1");
  await compressFiles(folder);
  const serve = serveStatic(folder, { "x-content-type-options": "nosniff" });
  server = createServer((asked, response) => serve(asked, response, () => response.end(`on with ${asked.url}`)));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** As a browser sends it: fetch would say itself what it accepts, and open what was compressed. */
function get(path: string, encodings: string, method = "GET") {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status?: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>((done, fail) => {
    const options = { host: "127.0.0.1", port, path, method, headers: { "accept-encoding": encodings } };
    request(options, async (response) => {
      const body = Buffer.concat(await Array.fromAsync(response));
      done({ status: response.statusCode ?? 0, headers: response.headers, body });
    })
      .on("error", fail)
      .end();
  });
}

describe("a file of the build", () => {
  test("comes as well compressed as the browser can take it", async () => {
    const best = await get("/_next/static/app.js", "gzip, deflate, br");
    expect(best.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(best.body).toString()).toBe(SCRIPT);
    const older = await get("/_next/static/app.js", "gzip");
    expect(older.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(older.body).toString()).toBe(SCRIPT);
    const plain = await get("/_next/static/app.js", "identity");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.body.toString()).toBe(SCRIPT);
  });

  test("may be kept for ever, each encoding for itself, and carries the headers of every answer", async () => {
    const { headers } = await get("/_next/static/app.js", "br");
    expect(headers["cache-control"]).toBe("public,max-age=31536000,immutable");
    expect(headers.vary).toBe("Accept-Encoding");
    expect(headers["content-type"]).toMatch(/^text\/javascript/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("what is too small to gain comes as it is", async () => {
    const { headers, body } = await get("/_next/static/tiny.js", "br");
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body.toString()).toBe("1");
  });
});

test.each([
  ["/people?q=ann", "GET"],
  ["/_next/static/gone.js?v=1", "GET"],
  ["/_next/static/app.js", "POST"],
  ["/_next/static/../app.js", "GET"],
  ["/_next/static/%2e%2e/app.js", "GET"],
])("all else goes on as it was asked: %s by %s", async (path, method) => {
  const { body } = await get(path, "br", method);
  expect(body.toString()).toBe(`on with ${path}`);
});
