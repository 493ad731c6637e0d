"use client";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { OfferedOperation } from "#lib/schemas/operation.ts";
import { FieldControls } from "./field-controls.tsx";
import type { OperationForm } from "./use-operation-form.ts";
import { CALLER_CHECK_KEYS, CALLER_CHECKS } from "#lib/schemas/vocabulary/caller-checks.ts";
import { oneOf } from "#lib/utils/one-of.ts";

const CHECKS = Object.entries(CALLER_CHECKS).map(([value, label]) => ({ value, label }));
const LONGEST_REASON = 500;

/** What the operation asks for, how the caller was verified, and why it is done. */
export function OperationFields({ offer, form }: { offer: OfferedOperation; form: OperationForm }) {
  const { errors } = form;
  const required = offer.asksReason === "required";
  return (
    <>
      <FieldControls fields={form.fields} values={form.values} errors={errors} onChange={form.set} />
      {offer.asksCallerCheck && (
        <Field label="How do you know who is calling?" required error={errors["callerCheck"]}>
          <Select
            name="callerCheck"
            placeholder="Choose…"
            options={CHECKS}
            value={form.callerCheck}
            onValueChange={(value) => form.setCallerCheck(oneOf(CALLER_CHECK_KEYS, value) ?? "")}
          />
        </Field>
      )}
      <Field
        label="Reason or ticket number"
        required={required}
        optional={!required}
        hint="Kept in the audit trail with your name. No passwords or codes."
        error={errors["reason"]}
      >
        <TextInput
          name="reason"
          maxLength={LONGEST_REASON}
          value={form.reason}
          onChange={(event) => form.setReason(event.target.value)}
        />
      </Field>
    </>
  );
}
