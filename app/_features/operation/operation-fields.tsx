"use client";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { ChangesList } from "#app/_features/profile/changes-list.tsx";
import { AppAttributes } from "./app-attributes.tsx";
import { CallerCheck } from "./caller-check.tsx";
import { FieldControls } from "./field-controls.tsx";
import type { OperationRequest } from "./operation-request.ts";
import type { OperationForm } from "./use-operation-form.ts";

const LONGEST_REASON = 500;

/** What the operation asks for, how the caller was verified, and why it is done. */
export function OperationFields({ request, form }: { request: OperationRequest; form: OperationForm }) {
  const { offer, caller } = request;
  const { errors, attributes } = form;
  // Of what is new there is no before to compare with.
  const changes = request.attributes ? [...form.fields.changes, ...attributes.edits.changes] : [];
  const required = offer.asksReason === "required";
  return (
    <>
      <FieldControls form={form.fields} />
      <AppAttributes attributes={attributes} />
      {changes.length > 0 && (
        <div className="space-y-2">
          <p className="text-sm font-semibold">What will change</p>
          <ChangesList changes={changes} />
        </div>
      )}
      {offer.asksCallerCheck && <CallerCheck caller={caller} form={form} />}
      <Field
        label="Reason or ticket number"
        required={required}
        optional={!required}
        hint="Kept in the audit trail with your name. No passwords or codes."
        error={errors.reason}
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
