import { randomBytes, randomUUID } from "node:crypto";
import { startChromium } from "../chromium.ts";
import { figure, percentile, type Figure } from "../figures.ts";
import { startProduct, type RunningProduct } from "../product.ts";
import { signIn } from "../sign-in.ts";

const EVENTS = 10_000;
const AT_ONCE = 8;
const AIM_MS = 300;
const PAGE = 200;

/** The receiver of event hooks in the product as it runs: a third of the deliveries twice, all in another order. */
export async function measureHooks(undo: AsyncDisposableStack): Promise<Figure[]> {
  const secret = randomBytes(24).toString("base64url");
  // The product takes it over from this process.
  process.env.GATEHOUSE_HOOK_SECRET = secret;
  const product = await startProduct(100, undo);
  const type = `bench.hook.${randomUUID().slice(0, 8)}`;
  const events = Array.from({ length: EVENTS }, (_, index) => eventOf(type, index));
  const deliveries = shuffled([...events, ...events.filter((_, index) => index % 3 === 0)]);
  const times: number[] = [];
  let failed = 0;
  async function deliver(): Promise<void> {
    for (let event = deliveries.pop(); event; event = deliveries.pop()) {
      const start = performance.now();
      const answer = await fetch(`${product.url}/api/hooks/okta`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-gatehouse-hook-secret": secret },
        body: JSON.stringify({ eventType: "com.okta.event_hook", data: { events: [event] } }),
      });
      await answer.arrayBuffer();
      times.push(performance.now() - start);
      if (!answer.ok) failed += 1;
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, deliver));
  const stored = await storedOf(product, type, undo);
  const wrong = EVENTS - new Set(stored).size + (stored.length - new Set(stored).size);
  const how = `${times.length.toLocaleString("en")} deliveries of ${EVENTS.toLocaleString("en")} events, ${AT_ONCE} at once, shuffled, the product running`;
  const none = { unit: "events", aim: 0, bound: "≤", how } as const;
  return [
    figure({ name: "event hooks, answer, p99", value: percentile(times, 0.99), unit: "ms", aim: AIM_MS, how }),
    figure({ name: "event hooks, deliveries refused", value: failed, ...none }),
    figure({ name: "event hooks, events not stored exactly once", value: wrong, ...none }),
  ];
}

/** The uuids that the archive has of an event type, as its page lists them. */
async function storedOf(product: RunningProduct, type: string, undo: AsyncDisposableStack): Promise<string[]> {
  const session = await signIn(await startChromium(undo), product);
  const cookie = session.map(({ name, value }) => `${name}=${value}`).join("; ");
  const uuids: string[] = [];
  let after: string | null = "";
  while (after !== null) {
    const answer: Response = await fetch(`${product.url}/api/log?type=${type}&limit=${PAGE}&after=${after}`, {
      headers: { cookie },
    });
    const page = (await answer.json()) as { rows: { uuid: string }[]; after: string | null };
    uuids.push(...page.rows.map(({ uuid }) => uuid));
    after = page.after;
  }
  return uuids;
}

function eventOf(eventType: string, index: number) {
  return {
    uuid: randomUUID(),
    published: new Date(Date.now() - index).toISOString(),
    eventType,
    severity: "INFO",
    displayMessage: "Measured",
    actor: { id: "00ubench000000000001", type: "User", alternateId: "bench@example.com", displayName: "Bench" },
    client: { ipAddress: "203.0.113.9" },
    outcome: { result: "SUCCESS" },
    target: [{ id: "00ubench000000000002", type: "User", alternateId: "other@example.com", displayName: "Other" }],
    transaction: { id: randomUUID(), type: "WEB", detail: {} },
  };
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
