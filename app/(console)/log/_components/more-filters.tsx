"use client";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { LOG_SOURCES } from "#lib/schemas/vocabulary/log.ts";

import type { LogControl } from "../search-params.ts";

const sources = [
  { value: "archive", label: "From the archive" },
  { value: "okta", label: "Live from Okta" },
];

/** The filters that are seldom wanted; the button says how many are set. */
export function MoreFilters({ control: { params, change, type } }: { control: LogControl }) {
  const set = [params.ip !== "", params.source === "okta", params.raw !== ""].filter(Boolean).length;
  return (
    <Popover
      title="More filters"
      trigger={
        <Button className={set === 0 ? "text-muted" : "border-accent"}>
          {set === 0 ? "More" : `More: ${set}`}
          <ChevronDown aria-hidden className="size-4" />
        </Button>
      }
    >
      <Field label="From which IP address">
        <TextInput type="search" value={params.ip} onChange={(event) => type({ ip: event.target.value })} />
      </Field>
      <Field
        label="Where the events come from"
        hint={params.raw === "" ? undefined : "Only Okta can apply a filter in its own language."}
        disabled={params.raw !== ""}
      >
        <Select
          options={sources}
          value={params.raw === "" ? params.source : "okta"}
          onValueChange={(value) => change({ source: LOG_SOURCES.find((each) => each === value) })}
        />
      </Field>
      <RawForm key={params.raw} value={params.raw} onChange={(raw) => change({ raw })} />
    </Popover>
  );
}

/** Okta's own filter expression, for what the other filters cannot say. */
function RawForm({ value, onChange }: { value: string; onChange: (raw: string) => void }) {
  const [typed, setTyped] = useState(value);
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    onChange(typed.trim());
  }
  return (
    <form onSubmit={submit} className="space-y-2">
      <Field
        label="Okta filter"
        hint='In Okta’s filter language. Okta answers it itself, so only for the last 90 days: severity eq "WARN" and not (client.device eq "Mobile")'
      >
        <TextArea rows={3} value={typed} onChange={(event) => setTyped(event.target.value)} className="font-mono" />
      </Field>
      <div className="flex justify-end gap-2">
        {value !== "" && <Button onClick={() => onChange("")}>Remove</Button>}
        <Button
          type="submit"
          variant="primary"
          disabledReason={typed.trim() === value ? "Nothing is changed." : undefined}
        >
          Apply
        </Button>
      </div>
    </form>
  );
}
