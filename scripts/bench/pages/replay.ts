import type { Answer } from "./ask.ts";

const OKTA_ID = /\b[A-Za-z0-9]{20}\b/g;

/**
 * Asks for all of `paths` again with as much at once as the first to ask could have had: a call waits only until an
 * answer has named the ids and the cursor in its address.
 * @param paths in the order they were asked
 * @param given text whose names were known from the start, such as the address of the page
 */
export async function replay(paths: readonly string[], given: string, ask: (path: string) => Promise<Answer>) {
  const waiting = paths.map((path) => ({ path, unknown: namesIn(path) }));

  function learn(text: string): void {
    for (const { unknown } of waiting) for (const name of unknown) if (text.includes(name)) unknown.delete(name);
  }

  async function start(ready: (typeof waiting)[number][]): Promise<void> {
    for (const call of ready) waiting.splice(waiting.indexOf(call), 1);
    await Promise.all(
      ready.map(async ({ path }) => {
        const { body, links } = await ask(path);
        if (waiting.length === 0) return;
        learn(decodeURIComponent(links) + body.toString("utf8"));
        await start(waiting.filter(({ unknown }) => unknown.size === 0));
      }),
    );
  }

  learn(given);
  await start(waiting.filter(({ unknown }) => unknown.size === 0));
  // What no answer has named, the console had kept from before, and asked for at once.
  await start([...waiting]);
}

/** Ids and cursors in an address: what someone must be told before they can ask for it. */
function namesIn(path: string): Set<string> {
  const url = new URL(path, "http://org");
  const names = new Set(decodeURIComponent(url.pathname + url.search).match(OKTA_ID));
  const cursor = url.searchParams.get("after");
  return cursor === null ? names : names.add(cursor);
}

/**
 * The same call in other letters. The sandbox org keeps the hits of the latest searches; the second to ask would get
 * them for nothing, which the console, asking first, did not.
 */
export function respelled(path: string): string {
  const url = new URL(path, "http://org");
  const search = url.searchParams.get("search");
  if (search === null) return path;
  url.searchParams.set("search", `${search} `);
  return url.pathname + url.search;
}
