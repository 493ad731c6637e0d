"use client";
import { Plus, Trash2 } from "lucide-react";
import { useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

export type NameValue = { name: string; value: string };

type NameValueRowsProps = {
  label: string;
  hint?: string;
  /** What one of them is called: “header”. */
  one: string;
  rows: readonly NameValue[];
  onChange: (rows: NameValue[]) => void;
};

/** Any number of names with values, such as headers or parameters. */
export function NameValueRows({ label, hint, one, rows, onChange }: NameValueRowsProps) {
  const list = useRef<HTMLFieldSetElement>(null);
  const put = (at: number, changes: Partial<NameValue>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...changes } : row)));

  function add() {
    onChange([...rows, { name: "", value: "" }]);
    // The new row is drawn before the next frame; its name is what comes next.
    requestAnimationFrame(() => {
      const names = list.current?.querySelectorAll<HTMLInputElement>("input[data-name]");
      names?.[names.length - 1]?.focus();
    });
  }

  return (
    <fieldset ref={list} className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1 text-sm font-medium">
        {label} <span className="font-normal text-faint">(optional)</span>
      </legend>
      {hint && <p className="-mt-1 text-xs text-muted">{hint}</p>}
      {rows.map((row, index) => (
        // Rows have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className="flex min-w-0 gap-1.5">
          <TextInput
            data-name=""
            aria-label={`Name of ${one} ${index + 1}`}
            placeholder="Name"
            value={row.name}
            spellCheck={false}
            onChange={(event) => put(index, { name: event.target.value })}
            className="min-w-0 flex-1 font-mono"
          />
          <TextInput
            aria-label={`Value of ${one} ${index + 1}`}
            placeholder="Value"
            value={row.value}
            spellCheck={false}
            onChange={(event) => put(index, { value: event.target.value })}
            className="min-w-0 flex-2 font-mono"
          />
          <IconButton
            label={`Remove ${one} ${index + 1}`}
            icon={<Trash2 aria-hidden className="size-4" />}
            variant="quiet"
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button size="sm" variant="quiet" icon={<Plus aria-hidden className="size-4" />} onClick={add}>
          Add a {one}
        </Button>
      </div>
    </fieldset>
  );
}

/** The named ones as a record, as operations take them. */
export function toRecord(rows: readonly NameValue[]): Record<string, string> {
  return Object.fromEntries(
    rows.filter(({ name }) => name.trim() !== "").map(({ name, value }) => [name.trim(), value]),
  );
}
