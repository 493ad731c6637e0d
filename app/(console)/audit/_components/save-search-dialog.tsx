"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { forgetAuditSearch, saveAuditSearch } from "#lib/actions/audit-searches.ts";
import { readQuery } from "#lib/client/reads.ts";
import type { SavedSearch } from "#lib/schemas/audit-search.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { ProblemCallout } from "#app/_features/problem/problem-callout.tsx";

type SaveSearchDialogProps = { open: boolean; searches: readonly SavedSearch[]; onClose: () => void };

/** Keeps the search in the address under a name; those kept before can be forgotten here. */
export function SaveSearchDialog({ open, searches, onClose }: SaveSearchDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(wanted) => !wanted && onClose()}
      size="sm"
      title="Save this search"
      description="Only you see it. A search with the same name is replaced."
    >
      {open && <Form searches={searches} onDone={onClose} />}
    </Dialog>
  );
}

function Form({ searches, onDone }: { searches: readonly SavedSearch[]; onDone: () => void }) {
  const queryClient = useQueryClient();
  const [name, setName] = useState("");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setPending(true);
    const params = new URLSearchParams(window.location.search);
    // Where one stands in the list is no part of what is looked for.
    for (const place of ["pages", "entry"]) params.delete(place);
    const reply = await saveAuditSearch({ name, query: params.toString() });
    setPending(false);
    if (!reply.ok) return setProblem(reply.problem);
    onDone();
  }

  async function forget(id: string) {
    const reply = await forgetAuditSearch(id);
    if (!reply.ok) return setProblem(reply.problem);
    await queryClient.invalidateQueries(readQuery("/audit/searches"));
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="space-y-4">
      {problem && <ProblemCallout problem={problem} />}
      <Field label="Name" required>
        <TextInput required maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      {searches.length > 0 && (
        <ul aria-label="Saved searches" className="space-y-1">
          {searches.map((search) => (
            <li key={search.id} className="flex items-center justify-between gap-2 text-sm">
              <span className="min-w-0 truncate">{search.name}</span>
              <Button size="sm" aria-label={`Delete ${search.name}`} onClick={() => void forget(search.id)}>
                Delete
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" pending={pending}>
          Save
        </Button>
      </div>
    </form>
  );
}
