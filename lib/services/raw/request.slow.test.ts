import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { createOktaClient } from "#lib/okta/client.ts";
import { apiToken } from "#lib/okta/credentials/api-token.ts";
import { sendRaw, type RawRequest } from "./request.ts";

let close: (() => void) | undefined;
afterEach(() => close?.());

type Heard = { method?: string; url?: string; headers: IncomingMessage["headers"]; body: string; at: number };

/** An org that answers as told, and what it heard. */
async function orgThat(answer: (response: ServerResponse, nth: number) => void) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      heard.push({ method: request.method, url: request.url, headers: request.headers, body, at: Date.now() });
      answer(response, heard.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const orgUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const okta = createOktaClient({ orgUrl, credential: apiToken("canary-token") });
  return { heard, send: (request: Partial<RawRequest>) => sendRaw(okta, { ...PLAIN, ...request }) };
}

const PLAIN: RawRequest = {
  method: "GET",
  path: "/api/v1/things",
  query: {},
  headers: {},
  expects: "json",
  timeoutMs: 5_000,
  retries: { count: 0, delayMs: 0, exponential: false, onAllErrors: false },
};
const json = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
};
const refuse = (response: ServerResponse) => json(response, 400, { errorCode: "E0000001", errorSummary: "No" });
const fail = (response: ServerResponse) => json(response, 500, { errorCode: "E0000009", errorSummary: "Oh" });

test("JSON, a form and files arrive as what they are, with query and headers", async () => {
  const { send, heard } = await orgThat((response) => json(response, 200, { ok: true }));
  await send({
    method: "PUT",
    query: { a: "b c" },
    headers: { "if-match": "x" },
    payload: { kind: "json", value: [1] },
  });
  await send({ method: "POST", payload: { kind: "form", fields: { name: "A & B" } } });
  const base64 = Buffer.from("%PNG\0").toString("base64");
  const files = [{ field: "file", name: "logo.png", type: "image/png", base64 }];
  const { body } = await send({ method: "POST", payload: { kind: "files", fields: { n: "1" }, files } });
  expect(body).toEqual({ ok: true });
  const [first, form, upload] = heard;
  expect(first).toMatchObject({ method: "PUT", url: "/api/v1/things?a=b+c", body: "[1]" });
  expect(first?.headers).toMatchObject({ "if-match": "x", "content-type": "application/json" });
  expect(form?.headers["content-type"]).toMatch(/^application\/x-www-form-urlencoded/);
  expect(form?.body).toBe("name=A+%26+B");
  expect(upload?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  expect(upload?.body).toContain('name="file"; filename="logo.png"\r\nContent-Type: image/png\r\n\r\n%PNG\0');
});

test("an answer is read as text or as bytes", async () => {
  const bytes = Buffer.from([0, 255, 254, 10]);
  const { send } = await orgThat((response, nth) => response.end(nth === 1 ? "<metadata/>" : bytes));
  expect((await send({ expects: "text" })).body).toBe("<metadata/>");
  expect((await send({ expects: "binary" })).body).toBe(bytes.toString("base64"));
});

test("it ends at its timeout", async () => {
  const { send, heard } = await orgThat(() => {});
  await expect(send({ timeoutMs: 300 })).rejects.toMatchObject({ kind: "timeout" });
  expect(heard).toHaveLength(1);
});

test("it is sent once, reading too, unless more is asked for", async () => {
  const { send, heard } = await orgThat(fail);
  await expect(send({})).rejects.toMatchObject({ kind: "unavailable" });
  await expect(send({ method: "POST" })).rejects.toMatchObject({ kind: "unavailable" });
  expect(heard).toHaveLength(2);
});

test("retries wait longer each time where told, and end with the last answer", async () => {
  const { send, heard } = await orgThat((response, nth) => (nth < 4 ? fail(response) : json(response, 200, nth)));
  const retries = { count: 3, delayMs: 100, exponential: true, onAllErrors: false };
  expect((await send({ method: "POST", retries })).body).toBe(4);
  const waits = heard.slice(1).map(({ at }, index) => at - (heard[index]?.at ?? 0));
  for (const [index, least] of [100, 200, 400].entries()) expect(waits[index]).toBeGreaterThanOrEqual(least - 5);
});

test("a refusal is retried only where all errors are", async () => {
  const { send, heard } = await orgThat(refuse);
  const retries = { count: 2, delayMs: 0, exponential: false, onAllErrors: false };
  await expect(send({ retries })).rejects.toMatchObject({ kind: "refused" });
  expect(heard).toHaveLength(1);
  await expect(send({ retries: { ...retries, onAllErrors: true } })).rejects.toMatchObject({ kind: "refused" });
  expect(heard).toHaveLength(4);
});
