"use client";
import { useState } from "react";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { Button } from "#components/ui/button.tsx";
import { buttonStyle } from "#components/ui/button-style.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useReadPage } from "#lib/client/reads.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import type { PeopleQuery } from "#lib/schemas/people.ts";
import {
  ATTRIBUTE_PREFIX,
  PEOPLE_COLUMN_KEYS,
  PEOPLE_COLUMNS,
  PEOPLE_LOOKUP_KEYS,
  PEOPLE_LOOKUPS,
} from "#lib/schemas/vocabulary/people-export.ts";

type ExportDialogProps = { query: PeopleQuery; hidden: readonly string[]; onClose: () => void };
type Choice = { id: string; label: string };

const SHOWN: readonly Choice[] = PEOPLE_COLUMN_KEYS.map((id) => ({ id, label: PEOPLE_COLUMNS[id] }));
const LOOKED_UP: readonly Choice[] = PEOPLE_LOOKUP_KEYS.map((id) => ({ id, label: PEOPLE_LOOKUPS[id] }));

/** Chooses the columns of a file of everyone the list is about, any attribute of the org among them. */
export function ExportDialog({ query, hidden, onClose }: ExportDialogProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(PEOPLE_COLUMN_KEYS.filter((key) => !hidden.includes(key))),
  );
  const schema = useReadPage("/profile-form", { type: "" });
  const attributes = (schema.data?.fields ?? []).map(({ name, title }) => ({
    id: `${ATTRIBUTE_PREFIX}${name}`,
    label: title,
  }));
  const columns = [...SHOWN, ...attributes, ...LOOKED_UP].map(({ id }) => id).filter((id) => chosen.has(id));
  const { after: _, limit: __, ...asked } = query;

  function choices(title: string, options: readonly Choice[], hint?: string) {
    return (
      <fieldset className="min-w-0">
        <legend className="text-sm font-semibold">{title}</legend>
        {hint && <p className="text-xs text-muted">{hint}</p>}
        <div className="mt-1.5 grid gap-x-4 sm:grid-cols-3">
          {options.map(({ id, label }) => (
            <Checkbox
              key={id}
              label={label}
              checked={chosen.has(id)}
              onChange={(on) =>
                setChosen((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)))
              }
            />
          ))}
        </div>
      </fieldset>
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title="Download as CSV"
      description="Everyone who matches the list’s search and filters, on all pages. The download is recorded in the audit trail."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {columns.length === 0 ? (
            <Button variant="primary" disabledReason="Choose a column first">
              Download
            </Button>
          ) : (
            // A file of the server's, not a page of ours.
            <a
              href={`/api/people/export?${toUrl({ ...asked, columns })}`}
              download
              className={buttonStyle("primary")}
              onClick={() => setTimeout(onClose)}
            >
              Download
            </a>
          )}
        </>
      }
    >
      <div className="space-y-4">
        {choices("Columns of the list", SHOWN)}
        {schema.error && <QueryProblem error={schema.error} onRetry={() => void schema.refetch()} />}
        {attributes.length > 0 && choices("Attributes of your org", attributes)}
        {choices(
          "Looked up for each person",
          LOOKED_UP,
          "Each takes one call to Okta per row: thousands of rows take minutes.",
        )}
      </div>
    </Dialog>
  );
}
