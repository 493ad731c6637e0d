"use client";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { ReasonField } from "#app/_features/bulk/reason-field.tsx";
import { RefusalNote } from "#app/_features/bulk/refusal-note.tsx";
import { FieldControls } from "#app/_features/operation/field-controls.tsx";
import { JobKindPicker } from "#app/_features/bulk/job-kind-picker.tsx";
import { usePlanForm } from "#app/_features/bulk/use-plan-form.ts";
import { focusFirstInvalid } from "#app/_features/form/focus.ts";
import type { NewJobParams } from "../search-params.ts";
import { TargetsFields } from "./targets-fields.tsx";
import { useTargets } from "./use-targets.ts";

type NewJobFormProps = { offers: readonly BulkOffer[]; params: NewJobParams };

/** What to do, for which targets, with what, and why. */
export function NewJobForm({ offers, params }: NewJobFormProps) {
  const [task, setJobKind] = useState(params.task ?? undefined);
  const offer = offers.find(({ id }) => id === task);
  const targets = useTargets(offer, params);
  const form = usePlanForm(offer?.fields ?? [], { byRow: targets.byRow });

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    // A name that does not come leaves its field empty, and the form says so.
    const chosen = targets.chosen ?? (await targets.handedOver().catch(() => null));
    if (!form.send(task, chosen)) focusFirstInvalid(element);
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="space-y-6">
      <JobKindPicker
        offers={offers}
        value={task}
        onChange={setJobKind}
        error={form.tried && !task ? "Choose what to do." : undefined}
      />
      {offer && <TargetsFields offer={offer} targets={targets} tried={form.tried} />}
      {offer && <FieldControls form={form.fields} />}
      {offer && <ReasonField form={form} />}
      <RefusalNote refusal={form.refusal} onSignedIn={form.again} />
      <div className="flex flex-wrap justify-end gap-2">
        <ButtonLink href="/bulk">Cancel</ButtonLink>
        <Button type="submit" variant="primary" pending={form.pending}>
          Make the plan
        </Button>
      </div>
    </form>
  );
}
