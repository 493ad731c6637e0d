import { afterAll, beforeAll } from "vitest";
import type { SandboxOptions } from "../options.ts";
import type { Sandbox } from "../start.ts";
import { startSandbox } from "../start.ts";

export const API_TOKEN = "test-token";

export type Answer = {
  status: number;
  headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into bodies of every shape
  body: any;
  /** URLs of the Link header by relation. */
  links: Record<string, string>;
};

/** Asks the API of an org; `path` may also be a whole URL, as links are. */
export type Api = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

/** A caller of the API with the token. */
export function apiOf(origin: () => string): Api {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(path.startsWith("http") ? path : origin() + path, {
      method,
      headers: {
        authorization: `SSWS ${API_TOKEN}`,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") && text !== "";
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
      links: linksIn(response.headers.get("link") ?? ""),
    };
  };
}

/** An org for the tests of one file, without search lag and limits unless the options say otherwise. */
export function useOrg(options: Partial<SandboxOptions> = {}): { api: Api; sandbox: () => Sandbox } {
  let running: Sandbox | undefined;
  const sandbox = (): Sandbox => {
    if (running === undefined) throw new Error("The sandbox org has not been started yet.");
    return running;
  };
  beforeAll(async () => {
    running = await startSandbox({
      apiToken: API_TOKEN,
      port: 0,
      people: 60,
      searchLagMs: 0,
      rateLimitPerMinute: 0,
      ...options,
    });
  });
  afterAll(async () => running?.close());
  return { api: apiOf(() => sandbox().url), sandbox };
}

let people = 0;

/** Creates somebody new; hands back the created user. */
export async function createPerson(api: Api, query = "?activate=true", body: object = {}): Promise<Answer["body"]> {
  people += 1;
  const login = `test.person${people}@example.com`;
  const answer = await api("POST", `/api/v1/users${query}`, {
    profile: { login, email: login, firstName: "Test", lastName: `Person${people}` },
    credentials: { password: { value: "Correct-Horse-7" } },
    ...body,
  });
  if (answer.status !== 200) throw new Error(`Nobody was created: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** The latest events of the System Log, newest first. */
export async function latestEvents(api: Api, limit = 5): Promise<Answer["body"][]> {
  return (await api("GET", `/api/v1/logs?sortOrder=DESCENDING&limit=${limit}`)).body;
}

function linksIn(header: string): Record<string, string> {
  const found = header.matchAll(/<([^>]+)>; rel="(\w+)"/g);
  return Object.fromEntries([...found].map(([, url = "", relation = ""]) => [relation, url]));
}
