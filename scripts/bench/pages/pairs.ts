import { askWell } from "./ask.ts";
import type { Ask } from "./ask.ts";
import { replay, respelled } from "./replay.ts";
import type { RequestList } from "./request-list.ts";

/** How long the console took for a visit, and how long the org for the same calls, in milliseconds. */
export interface Pair {
  console: number;
  org: number;
  calls: number;
}

export interface Clients {
  /** As someone who is signed in. */
  askConsole: Ask;
  /** As the console. */
  askOrg: Ask;
  requests: RequestList;
}

/** Visits an address of the console, then asks the org for everything the console asked it for, each against the clock. */
export async function measurePair(path: string, { askConsole, askOrg, requests }: Clients): Promise<Pair> {
  await requests.skip();
  const ofConsole = await timed(() => askWell(askConsole, path));
  const calls = await requests.newest();
  const ofOrg = await timed(() => replay(calls, path, (call) => askWell(askOrg, respelled(call))));
  return { console: ofConsole, org: ofOrg, calls: calls.length };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
