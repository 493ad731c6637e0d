import { setTimeout as sleep } from "node:timers/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { createOktaClient } from "./client.ts";
import { apiToken } from "./credentials/api-token.ts";
import { OktaError } from "./error.ts";
import type { Gate } from "./gate.ts";
import { localGate } from "./local-gate.ts";
import { fetchAll } from "./paging.ts";
import type { Okta } from "./port.ts";
import { Semaphore } from "./semaphore.ts";

type Handler = (request: IncomingMessage, response: ServerResponse, call: number) => void;

let close: (() => void) | undefined;
afterEach(() => close?.());

/** A client of a server that answers as told; `calls` holds what it was asked. */
async function orgThat(handler: Handler, gate?: Gate): Promise<{ okta: Okta; calls: string[] }> {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    calls.push(`${request.method} ${request.url}`);
    handler(request, response, calls.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const orgUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { okta: createOktaClient({ orgUrl, credential: apiToken("canary-token"), ...(gate ? { gate } : {}) }), calls };
}

function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string | string[]> = {},
) {
  response.writeHead(status, { "content-type": "application/json", "x-okta-request-id": "req1", ...headers });
  response.end(JSON.stringify(body));
}

async function failureOf(work: Promise<unknown>): Promise<OktaError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OktaError);
  return error as OktaError;
}

const read = { method: "GET", path: "/api/v1/users/00u1", deadlineMs: 3_000 } as const;
const change = { method: "POST", path: "/api/v1/users/00u1/lifecycle/suspend", deadlineMs: 3_000 } as const;

describe("answers", () => {
  test("body, request id and next link come through, the token with the scheme", async () => {
    let authorization: string | undefined;
    const { okta } = await orgThat((request, response) => {
      authorization = request.headers.authorization;
      const at = `http://${request.headers.host}/api/v1/users`;
      json(response, 200, [{ id: "1" }], {
        link: [`<${at}?limit=1>; rel="self"`, `<${at}?after=x%3D&limit=1>; rel="next"`],
      });
    });
    const answer = await okta.request({ method: "GET", path: "/api/v1/users", query: { limit: 1, q: undefined } });
    expect(answer).toMatchObject({ status: 200, requestId: "req1", next: "/api/v1/users?after=x%3D&limit=1" });
    expect(authorization).toBe("SSWS canary-token");
  });

  test("an empty answer is null", async () => {
    const { okta } = await orgThat((_, response) => response.writeHead(204).end());
    expect((await okta.request(change)).body).toBeNull();
  });
});

describe("what may be sent again", () => {
  test("a read is, after a server error", async () => {
    const { okta, calls } = await orgThat((_, response, call) => json(response, call === 1 ? 503 : 200, {}));
    await okta.request(read);
    expect(calls).toHaveLength(2);
  });

  test("a change is not, after a server error or a broken connection, and is called ambiguous", async () => {
    const failing = await orgThat((_, response) => json(response, 500, {}));
    expect(await failureOf(failing.okta.request(change))).toMatchObject({ kind: "unavailable", ambiguous: true });
    expect(failing.calls).toHaveLength(1);
    close?.();
    const broken = await orgThat((request) => request.socket.destroy());
    expect(await failureOf(broken.okta.request(change))).toMatchObject({ kind: "network", ambiguous: true });
    expect(broken.calls).toHaveLength(1);
  });

  test("a change is, after a 429, once Okta's clock says so, and a concurrency 429 waits for no reset", async () => {
    const { okta, calls } = await orgThat((_, response, call) => {
      // Okta's clock is ten minutes behind this one: only the difference of its own two headers counts.
      const oktaNow = new Date(Date.now() - 600_000);
      const reset = String(Math.floor(oktaNow.getTime() / 1000) + 1);
      const empty = {
        "x-rate-limit-limit": "600",
        "x-rate-limit-remaining": "0",
        "x-rate-limit-reset": reset,
        date: oktaNow.toUTCString(),
      };
      if (call === 1) return json(response, 429, { errorCode: "E0000047" }, empty);
      if (call === 2)
        return json(
          response,
          429,
          { errorCode: "E0000047" },
          { "x-rate-limit-limit": "0", "x-rate-limit-remaining": "0" },
        );
      json(response, 200, {});
    });
    const started = Date.now();
    await okta.request({ ...change, deadlineMs: 10_000 });
    expect(calls).toHaveLength(3);
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  test("a reset beyond the deadline is said at once, not waited for, and stops the next call unsent", async () => {
    const { okta, calls } = await orgThat((_, response) => {
      const reset = String(Math.floor(Date.now() / 1000) + 50);
      json(
        response,
        429,
        { errorCode: "E0000047" },
        { "x-rate-limit-limit": "600", "x-rate-limit-remaining": "0", "x-rate-limit-reset": reset },
      );
    });
    const started = Date.now();
    const failure = await failureOf(okta.request(change));
    expect(failure).toMatchObject({ kind: "rate-limited", ambiguous: false });
    expect(failure.problem.remedy).toMatch(/\d+ seconds/);
    expect(Date.now() - started).toBeLessThan(10_000);
    await failureOf(okta.request(change));
    expect(calls).toHaveLength(1);
  });
});

describe("hostile answers are clear errors", () => {
  const cases: [string, Handler, string][] = [
    ["truncated JSON", (_, r) => r.writeHead(200, { "content-type": "application/json" }).end('[{"id":'), "unreadable"],
    [
      "an HTML 503",
      (_, r) => r.writeHead(503, { "content-type": "text/html" }).end("<h1>maintenance</h1>"),
      "unavailable",
    ],
    ["a slow body", (_, r) => void r.writeHead(200).write("["), "timeout"],
    ["no answer", () => undefined, "timeout"],
    ["a reset connection", (q) => void q.socket.resetAndDestroy(), "network"],
    ["a redirect", (_, r) => r.writeHead(302, { location: "https://evil.example/" }).end(), "unreadable"],
    [
      "a next page on another host",
      (_, r) => json(r, 200, [], { link: '<https://evil.example/api/v1/users?after=1>; rel="next"' }),
      "unreadable",
    ],
  ];
  test("a read that fails does not speak of changes, and a change that may have arrived says so", async () => {
    const answers: Handler[] = [
      (_, r) => json(r, 500, {}),
      (_, r) => r.writeHead(503, { "content-type": "text/html" }).end("<h1>maintenance</h1>"),
      (_, r) => r.writeHead(200, { "content-type": "application/json" }).end('[{"id":'),
      (q) => void q.socket.resetAndDestroy(),
    ];
    for (const answer of answers) {
      const { okta } = await orgThat(answer);
      const asked = await failureOf(okta.request({ ...read, resend: false }));
      expect(asked.ambiguous).toBe(false);
      expect(asked.problem.meaning).not.toMatch(/change/i);
      expect(asked.problem.remedy).not.toContain("state");
      const changed = await failureOf(okta.request(change));
      expect(changed.ambiguous).toBe(true);
      expect(changed.problem.meaning).toContain("may or may not have been made");
      close?.();
    }
  });

  test.each(cases)("%s", async (_, handler, kind) => {
    const { okta } = await orgThat(handler);
    // Sent once: of a read asked for again until its time is over, the last answer may be that the time is over.
    const failure = await failureOf(okta.request({ ...read, resend: false, deadlineMs: 3_000 }));
    expect(failure.kind).toBe(kind);
    for (const words of [failure.problem.title, failure.problem.meaning, failure.problem.remedy])
      expect(words).not.toBe("");
    expect(JSON.stringify(failure.problem)).not.toContain("canary-token");
  });

  test("a list that leads back to a page already read", async () => {
    const { okta, calls } = await orgThat((request, response) => {
      json(response, 200, [{ id: "1" }], { link: `<http://${request.headers.host}/api/v1/users?after=a>; rel="next"` });
    });
    const all = Array.fromAsync(fetchAll(okta, z.object({ id: z.string() }), { path: "/api/v1/users" }));
    expect((await failureOf(all)).problem.title).toMatch(/already read/);
    expect(calls.length).toBeLessThan(4);
  });

  test("an unknown error code stays intelligible", async () => {
    const body = { errorCode: "E0000999", errorSummary: "A new thing is wrong.", errorCauses: [] };
    const { okta } = await orgThat((_, response) => json(response, 400, body));
    const { problem } = await failureOf(okta.request(change));
    expect(problem).toMatchObject({ code: "E0000999", causes: ["A new thing is wrong."], requestId: "req1" });
  });
});

test("ten calls at most are on their way at once", async () => {
  let now = 0;
  let most = 0;
  const { okta } = await orgThat((_, response) => {
    most = Math.max(most, ++now);
    setTimeout(() => {
      now -= 1;
      json(response, 200, {});
    }, 20);
  });
  await Promise.all(Array.from({ length: 50 }, () => okta.request(read)));
  expect(most).toBe(10);
});

test("a full turnstile does not outlast the deadline, and says that nothing was sent", async () => {
  const { okta } = await orgThat((_, response, call) => call > 10 && json(response, 200, {}));
  const stuck = Array.from({ length: 10 }, () => failureOf(okta.request({ ...read, deadlineMs: 800 })));
  const failure = await failureOf(okta.request({ ...change, deadlineMs: 300 }));
  expect(failure).toMatchObject({ kind: "timeout", ambiguous: false });
  await Promise.all(stuck);
});

describe("calls that wait for their permit", () => {
  /** An org that one call at a time reaches; the first is answered after 500 ms. */
  const slowOrg = () =>
    orgThat(
      (_, response, call) => {
        setTimeout(() => json(response, 200, {}), call === 1 ? 500 : 0);
      },
      localGate({ semaphore: new Semaphore(1) }),
    );
  const short = { ...change, deadlineMs: 200 };

  test("their time runs while they wait, and they were not sent", async () => {
    const { okta, calls } = await slowOrg();
    const first = okta.request(change);
    const error = await failureOf(okta.request(short));
    expect(error).toMatchObject({ kind: "timeout", ambiguous: false });
    expect(error.problem.meaning).toContain("still waiting");
    await first;
    expect(calls).toHaveLength(1);
  });

  test("are told when it is their turn; what objects then leaves the permit to the next, with nothing sent", async () => {
    const { okta, calls } = await slowOrg();
    const first = okta.request(change);
    let turns = 0;
    const onTurn = () => {
      turns += 1;
      return Promise.reject(new RangeError("no"));
    };
    const second = okta.request({ ...change, onTurn });
    const third = okta.request(change);
    await sleep(100);
    expect(turns).toBe(0);
    await expect(second).rejects.toThrow(RangeError);
    await Promise.all([first, third]);
    expect([turns, calls.length]).toEqual([1, 2]);
  });

  test("paid for in advance, their time begins when they get it", async () => {
    const { okta, calls } = await slowOrg();
    const paid = await okta.reserve!("POST /api/v1/users/{id}/lifecycle/suspend", 2, new AbortController().signal);
    await Promise.all([okta.request(change), okta.request({ ...short, paid })]);
    expect(calls).toHaveLength(2);
  });

  test("withdrawn, those that wait are not sent, and what is on its way is finished", async () => {
    const { okta, calls } = await slowOrg();
    const halt = new AbortController();
    const paid = await okta.reserve!("POST /api/v1/users/{id}/lifecycle/suspend", 2, halt.signal);
    const first = okta.request({ ...change, paid });
    const second = failureOf(okta.request({ ...change, paid }));
    setTimeout(() => halt.abort(), 100);
    expect(await second).toMatchObject({ ambiguous: false, problem: { title: "Not sent to Okta." } });
    expect((await second).retryAt).not.toBeNull();
    expect((await first).status).toBe(200);
    expect(calls).toHaveLength(1);
  });
});
