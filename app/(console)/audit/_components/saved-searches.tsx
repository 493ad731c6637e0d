"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Bookmark } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { savedSearchesQuery } from "#lib/client/audit.ts";
import { SaveSearchDialog } from "./save-search-dialog.tsx";

/** The reader's own searches by name, and a way to keep the present one. */
export function SavedSearches() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { data = [] } = useQuery(savedSearchesQuery());
  const [saving, setSaving] = useState(false);
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
      <SaveSearchDialog
        open={saving}
        searches={data}
        onClose={() => {
          setSaving(false);
          void queryClient.invalidateQueries(savedSearchesQuery());
        }}
      />
    </>
  );
}
