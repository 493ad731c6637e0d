import type { z } from "zod";
import { auditActor } from "#lib/audit/entry.ts";
import { exportStream as trailStream } from "#lib/audit/export/stream.ts";
import { resultsCsv } from "#lib/bulk/results-csv.ts";
import { ocsfOf } from "#lib/operations/declarations/registry.ts";
import { runtime } from "#lib/runtime.ts";
import { AuditExportSchema } from "#lib/schemas/audit.ts";
import { LogExportSchema } from "#lib/schemas/log.ts";
import { allOfArchive, allOfOkta } from "#lib/syslog/export/events.ts";
import { exportStream as logStream } from "#lib/syslog/export/stream.ts";
import { findJob, OnJob } from "./bulk.ts";
import type { Reading } from "./read.ts";

/** A file by its name, its media type and its text. */
export type NamedFile = { name: string; type: string; body: ReadableStream<Uint8Array> };

/** What is taken out of the console as a file; that someone took it is recorded first. */
type Download<Params extends z.ZodObject> = {
  /** What the trail calls it, also when it is refused. */
  action: "audit.export" | "log.export" | "bulk.download";
  params: Params;
  /** @throws AuditUnavailable, and then nothing is handed out */
  make: (params: z.output<Params>, reading: Reading) => Promise<NamedFile>;
};

// oxlint-disable-next-line typescript/no-explicit-any -- the pairing of parameters and file is checked by `defineDownload`
export type AnyDownload = Download<any>;

function defineDownload<Params extends z.ZodObject>(download: Download<Params>): Download<Params> {
  return download;
}

export const CSV = "text/csv; charset=utf-8";
const JSON_LINES = "application/jsonl; charset=utf-8";

/** Today (UTC), as names of files have it. */
export const today = () => new Date().toISOString().slice(0, 10);

const TRAIL_FILES = {
  proof: { type: JSON_LINES, extension: "jsonl" },
  csv: { type: CSV, extension: "csv" },
  ocsf: { type: JSON_LINES, extension: "ocsf.jsonl" },
};

/** Files that are not the rows of a list, by their address below `/api`. */
export const DOWNLOADS: Readonly<Record<string, AnyDownload>> = {
  /** The trail, or what matches of it. */
  "/audit/export": defineDownload({
    action: "audit.export",
    params: AuditExportSchema,
    async make(wanted, { actor }) {
      const { database, trail } = runtime();
      const { type, extension } = TRAIL_FILES[wanted.format];
      const body = await trailStream(database, trail, auditActor(actor), wanted, ocsfOf);
      return { name: `audit-${today()}.${extension}`, type, body };
    },
  }),

  /** Every event of the System Log that matches. */
  "/log/export": defineDownload({
    action: "log.export",
    params: LogExportSchema,
    async make({ format, source, ...filter }, { actor, okta }) {
      const { database, trail } = runtime();
      const narrowed = Object.entries(filter).filter(([, value]) => value.length > 0);
      await trail.append({
        kind: "event",
        action: "log.export",
        result: "success",
        actor: auditActor(actor),
        detail: { format, source, filter: Object.fromEntries(narrowed) },
      });
      // Okta alone can read its own expressions.
      const events = source === "okta" || filter.raw !== "" ? allOfOkta(okta, filter) : allOfArchive(database, filter);
      const type = format === "csv" ? CSV : JSON_LINES;
      return { name: `system-log-${today()}.${format}`, type, body: logStream(events, format) };
    },
  }),

  /** What became of everyone in a job. */
  "/bulk/{jobId}/results.csv": defineDownload({
    action: "bulk.download",
    params: OnJob,
    async make({ jobId }, { actor }) {
      const { database, trail } = runtime();
      const { id } = await findJob(jobId);
      const how = { kind: "event", action: "bulk.download", result: "success" } as const;
      await trail.append({ ...how, actor: auditActor(actor), jobId: id });
      return { name: `gatehouse-job-${id.slice(0, 8)}.csv`, type: CSV, body: resultsCsv(database, id) };
    },
  }),
};
