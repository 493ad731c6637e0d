import { z } from "zod";
import { JobRefused } from "#lib/bulk/refused.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { runtime } from "#lib/runtime.ts";
import type { WatchKind } from "#lib/schemas/vocabulary/watches.ts";
import { type Findings, FindingsQuerySchema, type WatchList } from "#lib/schemas/watches.ts";
import { listFindings, listWatches } from "#lib/syslog/watches/list.ts";
import { MAY_WATCH } from "#lib/syslog/watches/manage.ts";
import { defineRead } from "./read.ts";

/** Every watch. */
export const watches = defineRead({
  asks: [],
  params: z.object({}),
  run: async (_, { actor }): Promise<WatchList> => ({
    watches: await listWatches(runtime().database),
    mayChange: mayPerform(actor.role, MAY_WATCH),
  }),
});

/** What a watch has found. */
export const findings = defineRead({
  asks: [],
  params: FindingsQuerySchema.extend({ watchId: z.string() }),
  run: async ({ watchId: id, ...query }): Promise<Findings> => {
    const { database } = runtime();
    const watch = z.guid().safeParse(id).success ? await database.watch.findUnique({ where: { id } }) : null;
    if (!watch) throw new JobRefused("Watch not found.");
    return { kind: watch.kind as WatchKind, findings: await listFindings(database, id, query) };
  },
});
