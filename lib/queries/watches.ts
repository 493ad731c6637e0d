import { JobRefused } from "#lib/bulk/refused.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { runtime } from "#lib/runtime.ts";
import type { WatchKind } from "#lib/schemas/vocabulary/watches.ts";
import type { Findings, FindingsQuery, WatchList } from "#lib/schemas/watches.ts";
import { listFindings, listWatches } from "#lib/syslog/watches/list.ts";
import { MAY_WATCH } from "#lib/syslog/watches/manage.ts";

/** Every watch. @throws AccessRefused */
export async function getWatches(): Promise<WatchList> {
  const actor = await signedIn();
  return { watches: await listWatches(runtime().database), mayChange: mayPerform(actor.role, MAY_WATCH) };
}

/** What a watch has found. @throws AccessRefused; JobRefused when there is none with this id */
export async function getFindings(id: string, query: FindingsQuery): Promise<Findings> {
  await signedIn();
  const { database } = runtime();
  const isId = /^[0-9a-f-]{36}$/i.test(id);
  const watch = isId ? await database.watch.findUnique({ where: { id } }) : null;
  if (!watch) throw new JobRefused("There is no such watch.");
  return { kind: watch.kind as WatchKind, findings: await listFindings(database, id, query) };
}
