"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Bookmark } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import { readQuery, useRead } from "#lib/client/reads.ts";
import { useListState } from "#app/_features/list/use-list-state.ts";
import { ExportMenu } from "#app/_features/list/export.tsx";
import type { AuditExport } from "#lib/schemas/audit.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import { auditNarrowing, auditParams, toAuditQuery } from "../search-params.ts";

const dialog = onDemand(() => import("./save-search-dialog.tsx").then((module) => module.SaveSearchDialog));

const formats = {
  csv: "CSV, one line per action",
  ocsf: "OCSF, JSON Lines for a SIEM",
  proof: "Verifiable, JSON Lines with checkpoints",
} satisfies Record<AuditExport["format"], string>;

/** What is done with the entries in view as a whole: kept as a search, taken away as a file. */
export function AuditTools() {
  const { params } = useListState(auditParams, auditNarrowing);
  const { before: _, limit: _limit, ...wanted } = toAuditQuery(params);
  return (
    <>
      <SavedSearches />
      <ExportMenu formats={formats} hrefOf={(format) => `/api/audit/export?${toUrl({ ...wanted, format })}`} />
    </>
  );
}

/** The reader's own searches by name, and a way to keep the present one. */
function SavedSearches() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { data = [] } = useRead("/audit/searches");
  const [saving, setSaving] = useState(false);
  const draw = useOnDemand(dialog, saving, () => {
    setSaving(false);
    notifyCodeFailure();
  });
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button className="text-muted">
            <Bookmark aria-hidden className="size-4" />
            Searches
          </Button>
        }
      >
        {data.map(({ id, name, query }) => (
          <MenuItem key={id} onSelect={() => router.push(`/audit?${query}`)}>
            {name}
          </MenuItem>
        ))}
        <MenuItem onSelect={() => setSaving(true)}>Save or delete searches…</MenuItem>
      </Menu>
      {draw?.({
        open: saving,
        searches: data,
        onClose() {
          setSaving(false);
          void queryClient.invalidateQueries(readQuery("/audit/searches"));
        },
      })}
    </>
  );
}
