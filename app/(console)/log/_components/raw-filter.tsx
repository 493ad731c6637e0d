"use client";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

type RawFilterProps = { value: string; onChange: (raw: string) => void };

/** Okta's own filter expression, for what the other filters cannot say. */
export function RawFilter({ value, onChange }: RawFilterProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} className={value === "" ? "text-muted" : "border-accent"}>
        {value === "" ? "Okta filter …" : "Okta filter set"}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Okta filter"
        description="An expression in Okta's own filter language, added to the other filters. Okta itself answers it, so it reaches back 90 days."
      >
        {open && (
          <RawForm
            value={value}
            onChange={(raw) => {
              onChange(raw);
              setOpen(false);
            }}
          />
        )}
      </Dialog>
    </>
  );
}

function RawForm({ value, onChange }: RawFilterProps) {
  const [typed, setTyped] = useState(value);
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    onChange(typed.trim());
  }
  return (
    <form onSubmit={submit} className="space-y-4">
      <Field label="Expression" hint='Such as: severity eq "WARN" and not (client.device eq "Mobile")'>
        <TextArea rows={4} value={typed} onChange={(event) => setTyped(event.target.value)} className="font-mono" />
      </Field>
      <div className="flex justify-end gap-2">
        {value !== "" && <Button onClick={() => onChange("")}>Take it off</Button>}
        <Button type="submit" variant="primary">
          Apply
        </Button>
      </div>
    </form>
  );
}
