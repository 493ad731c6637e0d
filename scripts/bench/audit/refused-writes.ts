import { setTimeout as sleep } from "node:timers/promises";
import { serverActions } from "#scripts/console/server-actions.ts";
import { startChromium } from "../chromium.ts";
import { embeddedDatabase } from "../databases.ts";
import { figure, type Figure } from "../figures.ts";
import { orgAt, type BenchOrg } from "../org.ts";
import { startProduct } from "../product.ts";
import { signIn, type Session } from "../sign-in.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { run } from "./database.ts";

const ATTEMPTS = 1_000;
const AT_ONCE = 10;
const PEOPLE = 20;
/** A write that went through is believed for a second. */
const BELIEVED_FOR_MS = 1_500;

/**
 * Suspensions as the console's buttons ask for them, in the product as it runs, while its database answers every question
 * and takes no write. What reached the org is counted by the org.
 */
export async function measureRefusedWrites(undo: AsyncDisposableStack): Promise<Figure[]> {
  const database = await embeddedDatabase(await temporaryFolder(undo), undo);
  const refusal = readOnly(new URL(database.url).pathname.slice(1));
  const product = await startProduct(100, undo, database.url);
  const org = orgAt(product.orgUrl, product.apiToken);
  const people = await org.people("ACTIVE", PEOPLE + 2);
  const suspend = await suspender(product.url, await signIn(await startChromium(undo), product));
  const [before = "", after = ""] = people.splice(0, 2);
  const first = await org.latest();
  await expectDone(suspend(before), "before the database refused writes");
  if ((await changesSince(org, first)) !== 1) throw new Error("The org's record does not show what reached it.");

  await run(database.url, ...refusal.begin);
  const refusedFrom = await org.latest();
  const atOnce = await attempts(suspend, people, ATTEMPTS / 10);
  await sleep(BELIEVED_FOR_MS);
  const provenFrom = await org.latest();
  const later = await attempts(suspend, people, ATTEMPTS);
  const [changes, calls] = [await changesSince(org, refusedFrom), await callsAbout(org, people, provenFrom)];

  await run(database.url, ...refusal.end);
  await expectDone(suspend(after), "once the database took writes again");
  const how = `${(ATTEMPTS / 10 + ATTEMPTS).toLocaleString("en")} suspensions asked of the running product, from the first moment on; one before and one after went through`;
  const none = { aim: 0, bound: "≤", how } as const;
  return [
    figure({
      name: `writes refused, changes that reached the org`,
      value: changes,
      unit: "calls",
      ...none,
    }),
    figure({
      name: `writes refused, calls of any kind about those people`,
      value: calls,
      unit: "calls",
      ...none,
      how: `${ATTEMPTS.toLocaleString("en")} of them, more than a second after the last write that went through`,
    }),
    figure({
      name: `writes refused, attempts told otherwise than that nothing was changed`,
      value: [...atOnce, ...later].filter((answer) => !answer.includes(SAID)).length,
      unit: "attempts",
      ...none,
    }),
  ];
}

/** How a whole database is made to refuse writes, as a replica does, and how that ends; connections that are open are made again. */
function readOnly(name: string): { begin: string[]; end: string[] } {
  const others = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`;
  return {
    begin: [`ALTER DATABASE "${name}" SET default_transaction_read_only = on`, others],
    end: [
      "SET default_transaction_read_only = off",
      `ALTER DATABASE "${name}" RESET default_transaction_read_only`,
      others,
    ],
  };
}

/** The first words of the console's answer while nothing can be recorded. */
const SAID = "The audit trail cannot be written to, so nothing was done.";

type Suspend = (userId: string) => Promise<string>;

/** Suspends people as the console's own button does: by its action, as the admin who is signed in. */
async function suspender(url: string, session: Session): Promise<Suspend> {
  const action = serverActions().find(({ name }) => name === "runOperation");
  if (!action) throw new Error("The console's build has no action that carries out operations.");
  const headers = {
    "next-action": action.id,
    accept: "text/x-component",
    "content-type": "text/plain;charset=UTF-8",
    origin: url,
    cookie: session.map(({ name, value }) => `${name}=${value}`).join("; "),
  };
  return async (userId) => {
    const order = { operation: "user.suspend", input: { userId }, justification: { reason: "Measured" } };
    const answer = await fetch(`${url}/people`, { method: "POST", headers, body: JSON.stringify([order]) });
    return await answer.text();
  };
}

/** What is measured says nothing where the same attempt does not work at other times. */
async function expectDone(answer: Promise<string>, when: string): Promise<void> {
  const text = await answer;
  if (!text.includes('"kind":"done"')) throw new Error(`Nobody could be suspended ${when}: ${text.slice(-2_000)}`);
}

async function attempts(suspend: Suspend, people: readonly string[], count: number): Promise<string[]> {
  const answers: string[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < count) answers.push(await suspend(people[next++ % people.length] ?? ""));
    }),
  );
  return answers;
}

async function changesSince(org: BenchOrg, sequence: number): Promise<number> {
  return (await org.askedSince(sequence)).filter(({ method, path }) => method !== "GET" && !path.startsWith("/oauth2/"))
    .length;
}

async function callsAbout(org: BenchOrg, people: readonly string[], sequence: number): Promise<number> {
  return (await org.askedSince(sequence)).filter(({ path }) => people.some((id) => path.includes(id))).length;
}
