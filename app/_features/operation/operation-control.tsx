"use client";
import { CircleAlert } from "lucide-react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { FieldValue, OperationField } from "./operation-field.ts";

type OperationControlProps = {
  field: OperationField;
  value: FieldValue;
  error: string | undefined;
  onChange: (value: FieldValue) => void;
};

/** The control of one field, by its kind. */
export function OperationControl({ field, value, error, onChange }: OperationControlProps) {
  const { name, label, hint, needed } = field;
  if (field.kind === "check") {
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
  const text = String(value);
  return (
    <Field label={label} hint={hint} error={error} required={needed !== undefined} optional={needed === undefined}>
      {field.kind === "choice" ? (
        <Select
          name={name}
          options={field.options}
          value={text}
          onValueChange={onChange}
          {...(field.placeholder && { placeholder: field.placeholder })}
        />
      ) : field.kind === "area" ? (
        <TextArea
          name={name}
          rows={3}
          maxLength={field.maxLength}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <TextInput
          name={name}
          type={field.kind === "number" ? "text" : field.kind}
          inputMode={field.kind === "number" ? "numeric" : undefined}
          autoComplete={field.kind === "password" ? "new-password" : "off"}
          maxLength={field.maxLength}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
