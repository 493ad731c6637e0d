"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Bookmark } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import { savedSearchesQuery } from "#lib/client/audit.ts";

const dialog = onDemand(() => import("./save-search-dialog.tsx").then((module) => module.SaveSearchDialog));

/** The reader's own searches by name, and a way to keep the present one. */
export function SavedSearches() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { data = [] } = useQuery(savedSearchesQuery());
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
        <MenuItem onSelect={() => setSaving(true)}>Keep this search, or forget one …</MenuItem>
      </Menu>
      {draw?.({
        open: saving,
        searches: data,
        onClose() {
          setSaving(false);
          void queryClient.invalidateQueries(savedSearchesQuery());
        },
      })}
    </>
  );
}
