import { isPrefetchShorter, WORTH_ASKING_FROM } from "./prefetch-or-look-ups.ts";
import { SECONDS_LATE, prefetchPeople } from "./prefetch.ts";
import { isWanted, planBatch, type Planning } from "./batch.ts";
import type { Resolved } from "./resolve.ts";
import { updateItems } from "./write-items.ts";

/** Names read from the database at once. */
const PAGE = 2_000;
/** Emails looked up together, by the ids the census found. */
const AT_ONCE = 150;
/** So few names that nobody was found for are asked for once more, one by one: search is seconds late. */
const ASKED_AGAIN = 500;

const ID = /^00u[A-Za-z0-9]{17}$/;

/**
 * Plans the people of a list by reading the org once, where that takes fewer calls than looking them up; what is left then
 * is few, and is looked up.
 * @returns false when it is not to go on; true at once where looking them up is shorter
 * @throws OktaError
 */
export async function planLongList(planning: Planning): Promise<boolean> {
  const { context, job, jobKind } = planning;
  const { database, okta } = context;
  const open = { jobId: job.id, planned: false };
  if (jobKind.on !== "person" || (await database.bulkItem.count({ where: open })) < WORTH_ASKING_FROM) return true;
  const rows = await readNames(planning);
  if (!(await isPrefetchShorter(context.consoleOkta, rows.keys()))) return true;
  await database.bulkJob.updateMany({ where: { id: job.id, status: "PLANNING" }, data: { note: SECONDS_LATE } });
  const byEmail = new Map<string, string[]>();
  for await (const batch of prefetchPeople(okta, rows, byEmail)) {
    if (!(await isWanted(planning))) return false;
    const found = batch.flatMap(({ user, positions }) =>
      positions.map((position): [number, Resolved] => [position, { target: { kind: "person", user } }]),
    );
    await write(planning, found);
  }
  if (!(await planByEmail(planning, rows, byEmail))) return false;
  if (rows.size <= ASKED_AGAIN) return true;
  await database.bulkItem.updateMany({
    where: open,
    data: { planned: true, state: "REFUSED", explanation: "Nobody in this org has this id, login or email." },
  });
  return true;
}

/** The names of the list's rows that are to be looked up, each with its rows. An empty one stays for the end. */
async function readNames({ context, job }: Planning): Promise<Map<string, number[]>> {
  const rows = new Map<string, number[]>();
  let after = 0;
  for (;;) {
    const page = await context.database.bulkItem.findMany({
      where: { jobId: job.id, planned: false, position: { gt: after } },
      orderBy: { position: "asc" },
      take: PAGE,
      select: { position: true, given: true },
    });
    for (const { position, given } of page) {
      if (given === "") continue;
      const name = ID.test(given) ? given : given.toLowerCase();
      const known = rows.get(name);
      if (known) known.push(position);
      else rows.set(name, [position]);
    }
    const last = page.at(-1);
    if (!last) return rows;
    after = last.position;
  }
}

async function planByEmail(
  planning: Planning,
  rows: Map<string, number[]>,
  byEmail: Map<string, string[]>,
): Promise<boolean> {
  const names = [...rows.keys()].filter((name) => byEmail.has(name));
  for (let start = 0; start < names.length; start += AT_ONCE) {
    if (!(await isWanted(planning))) return false;
    const batch = names.slice(start, start + AT_ONCE);
    const single = batch.flatMap((name) => {
      const ids = byEmail.get(name) ?? [];
      return ids.length === 1 ? ids : [];
    });
    const resolved = new Map((await planning.resolve(single)).map((each, index) => [single[index], each]));
    const found = batch.flatMap((name) => {
      const [id, ...others] = byEmail.get(name) ?? [];
      const why = `${others.length + 1} people have this email. Use the login instead.`;
      const each: Resolved = (others.length === 0 && resolved.get(id)) || { why };
      return (rows.get(name) ?? []).map((position): [number, Resolved] => [position, each]);
    });
    for (const name of batch) rows.delete(name);
    await write(planning, found);
  }
  return true;
}

async function write(planning: Planning, found: readonly [position: number, what: Resolved][]): Promise<void> {
  const { context, job } = planning;
  const what = new Map(found);
  const items = await context.database.bulkItem.findMany({
    where: { jobId: job.id, position: { in: [...what.keys()] } },
    orderBy: { position: "asc" },
    select: { id: true, position: true, cells: true },
  });
  const resolved = items.map(({ position }) => what.get(position) ?? { why: "Nobody was looked up." });
  await updateItems(context.database, items, await planBatch(planning, items, resolved));
}
