"use client";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { YES_OR_NO } from "#lib/policy/profile-values.ts";
import type { ProfileField } from "#lib/schemas/profile-form.ts";

type ProfileControlProps = {
  field: ProfileField;
  /** What it holds now. */
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
  /** The cursor has left it: what is wrong may be said now. */
  onLeave: () => void;
};

const NOT_SET = { value: "", label: "Not set" };
const INPUT_TYPES: Record<string, string> = { email: "email", uri: "url" };

function hintOf({ description, kind, whyReadOnly }: ProfileField) {
  const words = [whyReadOnly, description, kind === "list" && "One entry per line."];
  return words.filter(Boolean).join(" ");
}

/** The control of one attribute, by its type in the org's schema. */
export function ProfileControl({ field, value, error, onChange, onLeave }: ProfileControlProps) {
  const { name, title, kind, choices, required, whyReadOnly } = field;
  const shared = { name, value, onBlur: onLeave, disabled: whyReadOnly !== null };
  const typed = { ...shared, onChange: (event: { target: { value: string } }) => onChange(event.target.value) };
  const options = kind === "boolean" ? [...YES_OR_NO] : choices;
  return (
    <Field label={title} hint={hintOf(field)} error={error} required={required} disabled={whyReadOnly !== null}>
      {kind === "choice" || kind === "boolean" ? (
        <Select {...shared} options={[NOT_SET, ...options]} onValueChange={onChange} />
      ) : kind === "list" ? (
        <TextArea {...typed} rows={3} />
      ) : (
        <TextInput
          {...typed}
          type={INPUT_TYPES[field.format ?? ""] ?? "text"}
          inputMode={kind === "integer" ? "numeric" : undefined}
        />
      )}
    </Field>
  );
}
