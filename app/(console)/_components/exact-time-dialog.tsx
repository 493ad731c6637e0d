"use client";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

const MINUTE_MS = 60_000;

/** A moment as a `datetime-local` field holds it: in the reader's own zone, to the minute. */
function toField(iso: string): string {
  if (iso === "") return "";
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16);
}

/** The moment that a field names; "" when it is empty. */
function toIso(field: string): string {
  return field === "" ? "" : new Date(field).toISOString();
}

export type TimeRange = { since: string; until: string };

type ExactTimeDialogProps = TimeRange & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChange: (range: TimeRange) => void;
};

/** Two moments in the reader's own time. */
export function ExactTimeDialog(props: ExactTimeDialogProps) {
  const zone = props.open ? Intl.DateTimeFormat().resolvedOptions().timeZone : "";
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      size="sm"
      title="Entries from … to …"
      description={`In your own time (${zone}). Either may stay empty.`}
    >
      {props.open && <RangeForm {...props} />}
    </Dialog>
  );
}

function RangeForm({ since, until, onChange, onOpenChange }: ExactTimeDialogProps) {
  const [from, setFrom] = useState(() => toField(since));
  const [to, setTo] = useState(() => toField(until));
  const backwards = from !== "" && to !== "" && from >= to;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (backwards) return;
    onChange({ since: toIso(from), until: toIso(to) });
    onOpenChange(false);
  }

  return (
    <form onSubmit={submit} className="space-y-4">
      <Field label="From">
        <TextInput type="datetime-local" value={from} onChange={(event) => setFrom(event.target.value)} />
      </Field>
      <Field label="Until before" error={backwards ? "This must be later than “From”." : undefined}>
        <TextInput type="datetime-local" value={to} onChange={(event) => setTo(event.target.value)} />
      </Field>
      <div className="flex justify-end gap-2">
        <Button onClick={() => onOpenChange(false)}>Cancel</Button>
        <Button type="submit" variant="primary">
          Show entries
        </Button>
      </div>
    </form>
  );
}
