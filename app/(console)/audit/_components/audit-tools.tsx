"use client";
import { ExportMenu } from "#app/_features/list/export-menu.tsx";
import type { AuditExport } from "#lib/schemas/audit.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import { toAuditQuery } from "../search-params.ts";
import { SavedSearches } from "./saved-searches.tsx";
import { useAuditParams } from "./use-audit-params.ts";

const formats = {
  csv: "CSV, one line an action",
  ocsf: "OCSF, JSON lines for a SIEM",
  proof: "Verifiable, JSON lines with checkpoints",
} satisfies Record<AuditExport["format"], string>;

/** What is done with the entries in view as a whole: kept as a search, taken away as a file. */
export function AuditTools() {
  const { params } = useAuditParams();
  const { before: _, limit: _limit, ...wanted } = toAuditQuery(params);
  return (
    <>
      <SavedSearches />
      <ExportMenu formats={formats} hrefOf={(format) => `/api/audit/export?${toUrl({ ...wanted, format })}`} />
    </>
  );
}
