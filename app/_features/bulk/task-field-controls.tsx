"use client";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import type { GroupSuggestion } from "#lib/schemas/suggestions.ts";
import type { BulkField } from "#lib/schemas/vocabulary/bulk.ts";
import { AppCombobox } from "#app/_features/pickers/app-combobox.tsx";
import { AppsCombobox } from "#app/_features/pickers/apps-combobox.tsx";
import { GroupCombobox } from "#app/_features/pickers/group-combobox.tsx";
import { GroupsCombobox } from "#app/_features/pickers/groups-combobox.tsx";
import { type Choice, isNeeded, type TaskValue, type TaskValues, valueOf } from "./task-fields.ts";

type TaskFieldControlsProps = {
  fields: readonly BulkField[];
  values: TaskValues;
  errors: Readonly<Record<string, string>>;
  /** Columns of a file that say some of it row by row. */
  byRow?: readonly string[];
  onChange: (name: string, value: TaskValue) => void;
};

/** What a bulk task asks for once, for all of its people or apps. */
export function TaskFieldControls({ fields, values, errors, byRow = [], onChange }: TaskFieldControlsProps) {
  return fields.map((field) => (
    <TaskFieldControl
      key={field.name}
      field={field}
      value={valueOf(field, values)}
      error={errors[field.name]}
      needed={isNeeded(field, byRow)}
      onChange={(value) => onChange(field.name, value)}
    />
  ));
}

/** Where a file names groups or apps row by row. */
const BESIDE = "For everybody, beside what their row names.";

const whetherNeeded = (needed: boolean) => (needed ? { required: true } : { optional: true });

type TaskFieldControlProps = {
  field: BulkField;
  value: TaskValue;
  error: string | undefined;
  needed: boolean;
  onChange: (value: TaskValue) => void;
};

function TaskFieldControl({ field, value, error, needed, onChange }: TaskFieldControlProps) {
  switch (field.kind) {
    case "check":
      return <Checkbox label={field.label} hint={field.hint} checked={value === true} onChange={onChange} />;
    case "choice":
      return <RadioGroup label={field.label} options={field.options} value={String(value)} onChange={onChange} />;
    case "group":
      return (
        <Field label={field.label} hint={needed ? field.hint : BESIDE} error={error} {...whetherNeeded(needed)}>
          {/* Only the id and the name are kept of a group. */}
          <GroupCombobox
            editableOnly
            value={value as GroupSuggestion | null}
            onValueChange={onChange}
            placeholder="Start of the group's name"
          />
        </Field>
      );
    case "app":
      return (
        <Field label={field.label} hint={needed ? field.hint : BESIDE} error={error} {...whetherNeeded(needed)}>
          <AppCombobox
            value={value === null ? null : { id: (value as Choice).id, label: (value as Choice).name }}
            onValueChange={(app) => onChange(app && { id: app.id, name: app.label })}
            placeholder="Start of the app's name"
          />
        </Field>
      );
    case "groups":
      return (
        <Field label={field.label} hint={field.hint} optional>
          <GroupsCombobox value={value as Choice[]} onValueChange={onChange} />
        </Field>
      );
    case "apps":
      return (
        <Field label={field.label} hint={field.hint} optional>
          <AppsCombobox value={value as Choice[]} onValueChange={onChange} />
        </Field>
      );
  }
}
