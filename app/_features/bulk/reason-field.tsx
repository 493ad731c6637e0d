import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { PlanForm } from "./use-plan-form.ts";

/** Why it is done; recorded with each person. */
export function ReasonField({ form }: { form: PlanForm }) {
  return (
    <Field
      label="Reason or ticket number"
      required
      hint="Recorded in the audit trail for everyone it is done to."
      error={form.reasonError}
    >
      <TextArea value={form.reason} rows={2} maxLength={500} onChange={(event) => form.setReason(event.target.value)} />
    </Field>
  );
}
