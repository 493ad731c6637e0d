"use client";
import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import type { PeopleQuery } from "#lib/schemas/people.ts";

const code = onDemand(() => import("./export-dialog.tsx").then((module) => module.ExportDialog));

type ExportPeopleProps = { query: PeopleQuery; hidden: readonly string[] };

/** Opens the choice of columns for a file of everyone in the list. */
export function ExportPeople({ query, hidden }: ExportPeopleProps) {
  const [open, setOpen] = useState(false);
  const draw = useOnDemand(code, open, () => {
    setOpen(false);
    notifyCodeFailure();
  });
  return (
    <>
      <Button size="sm" icon={<Download aria-hidden className="size-4" />} onClick={() => setOpen(true)}>
        CSV…
      </Button>
      {open && draw?.({ query, hidden, onClose: () => setOpen(false) })}
    </>
  );
}
