"use client";
import { CircleAlert } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { AppCombobox } from "#app/_features/pickers/app-combobox.tsx";
import { AppsCombobox } from "#app/_features/pickers/apps-combobox.tsx";
import { GroupCombobox } from "#app/_features/pickers/group-combobox.tsx";
import { GroupsCombobox } from "#app/_features/pickers/groups-combobox.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field as Labelled } from "#components/ui/field.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { GroupSuggestion } from "#lib/schemas/suggestions.ts";
import type { Choice, FieldValue } from "#lib/schemas/vocabulary/fields.ts";
import { type FormField, isByRow, valueOf } from "./fields.ts";
import type { Fields } from "./use-fields.ts";

/** The controls of what a form asks for now, those that are seldom needed folded away behind them. */
export function FieldControls({ form, only = () => true }: { form: Fields; only?: (field: FormField) => boolean }) {
  const shown = form.asked.filter(only);
  const seldom = shown.filter(({ more }) => more);
  return (
    <>
      <Controls form={form} fields={shown.filter(({ more }) => !more)} />
      {seldom.length > 0 && (
        // Left as it is once opened, but never closed over a fault.
        <details {...(seldom.some(({ name }) => form.errors[name]) && { open: true })} className="text-sm">
          <summary className="w-fit cursor-pointer rounded-sm py-0.5 text-muted hover:text-ink">More</summary>
          <div className="mt-3 space-y-4">
            <Controls form={form} fields={seldom} />
          </div>
        </details>
      )}
    </>
  );
}

function Controls({ form, fields }: { form: Fields; fields: readonly FormField[] }) {
  return fields.map((field) => (
    <Control
      key={field.name}
      field={field}
      value={valueOf(field, form.values)}
      error={form.errors[field.name]}
      byRow={isByRow(field, form.byRow)}
      onChange={(value) => form.set(field.name, value)}
    />
  ));
}

type ControlProps = {
  field: FormField;
  value: FieldValue;
  error: string | undefined;
  /** A column of a file says it as well. */
  byRow: boolean;
  onChange: (value: FieldValue) => void;
};

function Control(props: ControlProps) {
  const { field, value, error, byRow, onChange } = props;
  const { name, label, hint } = field;
  if (field.kind === "check") return <Check {...props} />;
  if (field.kind === "choice" && field.options.some((option) => option.hint !== undefined)) {
    return (
      <RadioGroup
        {...{ name, label, hint, error, onChange }}
        options={field.options}
        value={typeof value === "string" ? value : undefined}
      />
    );
  }
  const needed = field.needed !== undefined && !byRow;
  return (
    <Labelled
      {...{ name, label, error }}
      hint={byRow ? "For everyone, in addition to what their row names." : hint}
      required={needed}
      // What begins with a choice made is neither missing nor to be left out.
      optional={!needed && (field.kind !== "choice" || field.initial === "")}
    >
      {input(field, value, onChange)}
    </Labelled>
  );
}

function Check({ field: { name, label, hint }, value, error, onChange }: ControlProps) {
  return (
    <div className="space-y-1">
      <Checkbox name={name} label={label} hint={hint} checked={value === true} onChange={onChange} />
      {error && (
        <p role="alert" className="flex gap-1.5 pl-6 text-xs text-critical">
          <CircleAlert aria-hidden className="mt-0.5 size-3 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}

function input(field: FormField, value: FieldValue, onChange: ControlProps["onChange"]): ReactNode {
  const { name } = field;
  switch (field.kind) {
    case "check":
      return null;
    case "choice": {
      const { options, placeholder } = field;
      return (
        <Select
          {...{ name, options }}
          value={String(value)}
          onValueChange={onChange}
          {...(placeholder && { placeholder })}
        />
      );
    }
    case "group":
      return (
        // Only the id and the name are kept of a group.
        <GroupCombobox
          editableOnly
          value={value as GroupSuggestion | null}
          onValueChange={onChange}
          placeholder="Start of the group's name"
        />
      );
    case "app": {
      const app = value as Choice | null;
      return (
        <AppCombobox
          value={app && { id: app.id, label: app.name }}
          onValueChange={(chosen) => onChange(chosen && { id: chosen.id, name: chosen.label })}
          placeholder="Start of the app's name"
        />
      );
    }
    case "groups":
      return <GroupsCombobox value={value as readonly Choice[]} onValueChange={onChange} />;
    case "apps":
      return <AppsCombobox value={value as readonly Choice[]} onValueChange={onChange} />;
    default:
      return <Text field={field} value={String(value)} onChange={onChange} />;
  }
}

type TextProps = {
  field: { name: string; kind: "text" | "area" | "password" | "number"; maxLength?: number };
  value: string;
  onChange: (value: string) => void;
};

function Text({ field: { name, kind, maxLength }, value, onChange }: TextProps) {
  const shared = {
    ...{ name, maxLength, value },
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (kind === "area") return <TextArea {...shared} rows={3} />;
  const own: ComponentProps<typeof TextInput> =
    kind === "number"
      ? { type: "text", inputMode: "numeric", autoComplete: "off" }
      : { type: kind, autoComplete: kind === "password" ? "new-password" : "off" };
  return <TextInput {...shared} {...own} />;
}
