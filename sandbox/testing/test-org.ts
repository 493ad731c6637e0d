import { afterAll, beforeAll } from "vitest";
import { API_TOKEN, apiOf } from "./api.ts";
import type { Answer, Api } from "./api.ts";
import type { SandboxOptions } from "../options.ts";
import type { Sandbox } from "../start.ts";
import { startSandbox } from "../start.ts";

export { API_TOKEN, apiOf };
export type { Answer, Api };

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

/** Creates someone new; hands back the created user. */
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
