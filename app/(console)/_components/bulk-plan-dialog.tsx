"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { planBulk } from "#lib/actions/bulk.ts";
import type { GroupSuggestion } from "#lib/schemas/suggestions.ts";
import { RefusalNote } from "./bulk/refusal-note.tsx";
import { useJobOrder } from "./bulk/use-job-order.ts";
import { peopleCount } from "./bulk/words.ts";
import { focusFirstInvalid } from "./focus-first-invalid.ts";
import { GroupCombobox } from "./group-combobox.tsx";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { MOST_LISTED } from "#lib/schemas/vocabulary/bulk.ts";

type BulkPlanDialogProps = {
  offer: BulkOffer;
  /** Ids of the people, in the order to do them in. */
  targets: string[];
  /** Where they come from, in words: "Selection from the people list". */
  source: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks for what a bulk job needs and has it planned; the job's page then shows who will be changed. */
export function BulkPlanDialog(props: BulkPlanDialogProps) {
  const { offer, targets, open, onOpenChange } = props;
  const { title, consequence } = offer;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`${title}: ${peopleCount(targets.length)}`}
      description={consequence}
    >
      {/* Mounted with the dialog, so that every opening is a new submission with a key of its own. */}
      {open && <PlanForm {...props} />}
    </Dialog>
  );
}

function PlanForm({ offer, targets, source, onOpenChange }: BulkPlanDialogProps) {
  const router = useRouter();
  const [submissionKey] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState("");
  const [group, setGroup] = useState<GroupSuggestion | null>(null);
  const [tried, setTried] = useState(false);
  const { send, again, pending, refusal } = useJobOrder((jobId) => router.push(`/bulk/${jobId}`));
  const needsGroup = offer.fields.some(({ kind }) => kind === "group");
  const tooMany = targets.length > MOST_LISTED;
  const complete = reason.trim() !== "" && (!needsGroup || group !== null) && !tooMany;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (!complete) {
      focusFirstInvalid(event.currentTarget);
      return;
    }
    const input = group && needsGroup ? { groupId: group.id } : {};
    void send(() =>
      planBulk({
        submissionKey,
        task: offer.id,
        input,
        reason: reason.trim(),
        source,
        targets: { kind: "list", given: targets },
      }),
    );
  }

  return (
    <form onSubmit={submit} className="space-y-4">
      {needsGroup && (
        <Field
          label="Group"
          required
          hint="Only groups that take members by hand."
          error={tried && group === null ? "Choose the group to add them to." : undefined}
        >
          <GroupCombobox editableOnly value={group} onValueChange={setGroup} placeholder="Start of the group's name" />
        </Field>
      )}
      <Field
        label="Reason or ticket number"
        required
        hint="Recorded in the audit trail with every person."
        error={tried && reason.trim() === "" ? "Say why: the audit trail needs it." : undefined}
      >
        <TextArea value={reason} rows={2} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <p className="text-sm text-muted">
        Next, everybody is looked up and you see who will be changed and who is skipped. Nothing changes before you
        start it there.
      </p>
      {tooMany && (
        <p role="alert" className="text-sm text-critical">
          One job takes {peopleCount(MOST_LISTED)} at most. Choose fewer.
        </p>
      )}
      <RefusalNote refusal={refusal} onSignedIn={again} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => onOpenChange(false)}>Cancel</Button>
        <Button type="submit" variant="primary" pending={pending}>
          Look everybody up
        </Button>
      </div>
    </form>
  );
}
