"use client";
import type { SubmitEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { ReasonField } from "./reason-field.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { FieldControls } from "#app/_features/operation/field-controls.tsx";
import type { FieldValues } from "#lib/schemas/vocabulary/fields.ts";
import { type PlanTargets, usePlanForm } from "./use-plan-form.ts";
import { focusFirstInvalid } from "#app/_features/form/focus.ts";

type BulkPlanDialogProps = PlanTargets & {
  offer: BulkOffer;
  /** How many they are, in words: "212 people", "Everyone who matches"; one person by name. */
  count: string;
  /** Answers to the task's questions that are known already. */
  given?: FieldValues;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks for what a bulk job needs and has it planned; the job's page then shows who will be changed. */
export function BulkPlanDialog(props: BulkPlanDialogProps) {
  const { offer, count, open, onOpenChange } = props;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={`${offer.title}: ${count}`} description={offer.consequence}>
      {/* Mounted with the dialog, so that every opening is a new submission with a key of its own. */}
      {open && <PlanFields {...props} />}
    </Dialog>
  );
}

function PlanFields({ offer, targets, source, given, onOpenChange }: BulkPlanDialogProps) {
  const form = usePlanForm(offer.fields, { given });

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    if (!form.send(offer.id, { targets, source })) focusFirstInvalid(element);
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      <FieldControls form={form.fields} />
      <ReasonField form={form} />
      <p className="text-sm text-muted">
        Next, everyone is looked up and you see who will be changed and who will not, with the reason. Nothing changes
        until you start it there. {offer.approval}
      </p>
      <RefusalNote refusal={form.refusal} onSignedIn={form.again} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => onOpenChange(false)}>Cancel</Button>
        <Button type="submit" variant="primary" pending={form.pending}>
          Make the plan
        </Button>
      </div>
    </form>
  );
}
