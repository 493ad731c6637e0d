import { z } from "zod";
import type { BulkJob } from "#lib/db/generated/client.ts";
import type { Okta } from "#lib/okta/port.ts";
import { TargetsSchema } from "#lib/schemas/bulk-targets.ts";
import { OperationIdSchema } from "#lib/schemas/operation.ts";
import type { JobKind } from "../kinds/job-kind.ts";
import { readAttributes } from "./attributes.ts";
import { createRowReader, NO_ROW, type RowInput } from "./rows.ts";

/** What an item's row brings of its own. @throws RowRefused; OktaError when Okta cannot be asked */
export type ReadRow = (cells: unknown) => Promise<RowInput>;

const Undo = z.array(z.object({ operation: OperationIdSchema, input: z.record(z.string(), z.unknown()) }));

/** Reads a job's rows by the columns its file was mapped to; without a file there is nothing to read. @throws OktaError */
export async function createReader(
  okta: Okta,
  jobKind: Pick<JobKind, "on" | "rows">,
  job: Pick<BulkJob, "targets" | "undoOf">,
): Promise<ReadRow> {
  if (job.undoOf !== null) return async (cells) => ({ ...NO_ROW, undo: Undo.parse(cells) });
  const parsed = TargetsSchema.safeParse(job.targets);
  if (!parsed.success || parsed.data.kind !== "file" || jobKind.rows === "none") return async () => NO_ROW;
  const { mapping } = parsed.data;
  const ofProfile = mapping.some(({ to }) => to.startsWith("profile."));
  const attributes = ofProfile ? await readAttributes(okta, { forNew: jobKind.on === "new person" }) : null;
  const read = createRowReader(okta, mapping, attributes);
  return async (cells) => await read(Array.isArray(cells) ? cells.map((cell) => String(cell ?? "")) : []);
}
