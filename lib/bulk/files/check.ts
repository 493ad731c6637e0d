import { z } from "zod";
import type { Database } from "#lib/db/client.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { ColumnMapping, CsvCheck } from "#lib/schemas/bulk-targets.ts";
import type { JobKindId } from "#lib/schemas/vocabulary/bulk.ts";
import { RowRefused } from "../plan/row-refused.ts";
import { readAttributes } from "../plan/attributes.ts";
import { createRowReader } from "../plan/rows.ts";
import { jobKindOf } from "../kinds/registry.ts";
import { namesColumn } from "./names-column.ts";

const PAGE = 1_000;
/** Problems that are told; the rest is counted. */
const TOLD = 100;

const Cells = z.array(z.string());

/**
 * Reads a file as a job would, without looking anyone up: rows that name nobody, name someone a second time, or have
 * values that the org does not take.
 * @throws OktaError when the org's attributes, groups or apps cannot be asked for
 */
export async function checkFile(
  database: Database,
  okta: Okta,
  fileId: string,
  { task: jobKindId, mapping }: { task: JobKindId; mapping: readonly ColumnMapping[] },
): Promise<CsvCheck> {
  const jobKind = jobKindOf({ task: jobKindId, undoDepth: 0 });
  const ofProfile = jobKind.rows !== "none" && mapping.some(({ to }) => to.startsWith("profile."));
  const attributes = ofProfile ? await readAttributes(okta, { forNew: jobKind.on === "new person" }) : null;
  const read = createRowReader(okta, jobKind.rows === "none" ? [] : mapping, attributes);
  const required = (await jobKind.columns(okta)).filter((column) => column.required && column.key !== "who");
  const names = namesColumn(mapping);
  const own = jobKind.severalRows ? mapping.filter(({ to }) => to === "groups" || to === "apps") : [];
  const seen = new Map<string, number>();
  const check: CsvCheck = { rows: 0, wrong: 0, problems: [] };
  const tell = (row: number, what: string) => {
    check.wrong += 1;
    if (check.problems.length < TOLD) check.problems.push({ row, what });
  };
  for (;;) {
    const rows = await database.bulkFileRow.findMany({
      where: { fileId, position: { gt: check.rows } },
      orderBy: { position: "asc" },
      take: PAGE,
    });
    if (rows.length === 0) return check;
    for (const { position, cells: kept } of rows) {
      const cells = Cells.parse(kept);
      const name = (names && cells[names.column]?.trim().toLowerCase()) ?? "";
      // One person in several rows is fine where each names a group or app of its own.
      const whole = [name, ...own.map(({ column }) => cells[column]?.trim().toLowerCase() ?? "")].join("\0");
      const first = seen.get(whole);
      const missing = required.find(({ key }) => {
        const column = mapping.find(({ to }) => to === key)?.column;
        return column === undefined || (cells[column] ?? "").trim() === "";
      });
      if (name === "") tell(position, "This row names nobody.");
      else if (first !== undefined) tell(position, `The same as in row ${first}.`);
      else if (missing) tell(position, `“${missing.title}” is missing.`);
      else {
        seen.set(whole, position);
        const why = await whyWrong(read, cells);
        if (why) tell(position, why);
      }
    }
    check.rows = rows.at(-1)?.position ?? check.rows;
  }
}

async function whyWrong(read: ReturnType<typeof createRowReader>, cells: string[]): Promise<string | null> {
  try {
    await read(cells);
    return null;
  } catch (error) {
    if (error instanceof RowRefused) return error.message;
    throw error;
  }
}
