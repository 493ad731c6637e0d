"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { AlertDialog } from "#components/ui/alert-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { notify } from "#components/ui/toast.tsx";
import { removeWatch } from "#lib/actions/watches.ts";
import { readQuery } from "#lib/client/reads.ts";
import type { WatchRow } from "#lib/schemas/watches.ts";
import { answered } from "./answered.ts";

/** Asks, then deletes a watch. */
export function DeleteWatch({ watch }: { watch: WatchRow }) {
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);

  async function confirm() {
    setPending(true);
    const reply = await answered(removeWatch(watch.id));
    setPending(false);
    setOpen(false);
    if (!reply.ok) {
      const { title, remedy } = reply.problem;
      notify({ tone: "critical", title, description: remedy });
      return;
    }
    await queryClient.invalidateQueries(readQuery("/watches"));
  }

  return (
    <>
      <IconButton
        label={`Delete the watch ${watch.name}`}
        icon={<Trash2 aria-hidden className="size-4" />}
        size="sm"
        variant="quiet"
        onClick={() => setOpen(true)}
      />
      <AlertDialog
        open={open}
        onOpenChange={setOpen}
        title={`Delete “${watch.name}”?`}
        description={`What it has found (${watch.found.toLocaleString("en")}) is deleted with it. The trail still shows that it existed.`}
        confirmLabel="Delete the watch"
        tone="danger"
        pending={pending}
        onConfirm={() => void confirm()}
      />
    </>
  );
}
