"use client";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { fromLocalField, toLocalField } from "#lib/utils/local-time.ts";

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
      description={`In your time zone (${zone}). You can leave either empty.`}
    >
      {props.open && <RangeForm {...props} />}
    </Dialog>
  );
}

function RangeForm({ since, until, onChange, onOpenChange }: ExactTimeDialogProps) {
  const [from, setFrom] = useState(() => toLocalField(since));
  const [to, setTo] = useState(() => toLocalField(until));
  const backwards = from !== "" && to !== "" && from >= to;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (backwards) return;
    onChange({ since: fromLocalField(from), until: fromLocalField(to) });
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
