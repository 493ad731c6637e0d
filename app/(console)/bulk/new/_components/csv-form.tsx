"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Field } from "#components/ui/field.tsx";
import { FileDrop } from "#components/ui/file-drop.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { planBulk } from "#lib/actions/bulk.ts";
import type { BulkOffer, PlanRequestInput } from "#lib/schemas/bulk.ts";
import type { GroupSuggestion } from "#lib/schemas/suggestions.ts";
import { RefusalNote } from "../../../_components/bulk/refusal-note.tsx";
import { useJobOrder } from "../../../_components/bulk/use-job-order.ts";
import { focusFirstInvalid } from "../../../_components/focus-first-invalid.ts";
import { GroupCombobox } from "../../../_components/group-combobox.tsx";
import { FilePreview } from "./file-preview.tsx";
import { useCsvFile } from "./use-csv-file.ts";
import { type BulkTaskId, LARGEST_CSV_BYTES } from "#lib/schemas/vocabulary/bulk.ts";

/** What needs no more of a file than who it is about. */
const WITHOUT_COLUMNS: readonly BulkTaskId[] = ["user.suspend", "group.addMember"];

/** What to do, to whom by a file, and why. */
export function CsvForm({ offers }: { offers: readonly BulkOffer[] }) {
  const router = useRouter();
  const [submissionKey] = useState(() => crypto.randomUUID());
  const [operation, setOperation] = useState<BulkTaskId>();
  const [group, setGroup] = useState<GroupSuggestion | null>(null);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const { file, preview, read } = useCsvFile();
  const { send, again, pending, refusal } = useJobOrder((jobId) => router.push(`/bulk/${jobId}`));
  const simple = offers.filter(({ id }) => WITHOUT_COLUMNS.includes(id));
  const needsGroup = simple.some(({ id, fields }) => id === operation && fields.some(({ kind }) => kind === "group"));

  const missing = {
    operation: operation === undefined ? "Choose what to do." : undefined,
    group: needsGroup && group === null ? "Choose the group to add them to." : undefined,
    file: file === null ? "Choose the file that names the people." : undefined,
    reason: reason.trim() === "" ? "Say why: the audit trail needs it." : undefined,
  };

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (Object.values(missing).some(Boolean) || !operation || !file || !preview?.ok) {
      focusFirstInvalid(event.currentTarget);
      return;
    }
    const { id: fileId, name: source } = preview.file;
    const input = needsGroup && group ? { groupId: group.id } : {};
    const targets: PlanRequestInput["targets"] = {
      kind: "file",
      fileId,
      mapping: [{ column: preview.who, to: "who" }],
    };
    void send(() => planBulk({ submissionKey, task: operation, input, reason: reason.trim(), source, targets }));
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-5">
      <RadioGroup
        label="What to do"
        options={simple.map(({ id, title, consequence, whyNot }) => ({
          value: id,
          label: title,
          hint: consequence,
          disabledReason: whyNot ?? undefined,
        }))}
        value={operation}
        onChange={setOperation}
        error={tried ? missing.operation : undefined}
      />
      {needsGroup && (
        <Field
          label="Group"
          required
          hint="Only groups that take members by hand."
          error={tried ? missing.group : undefined}
        >
          <GroupCombobox editableOnly value={group} onValueChange={setGroup} placeholder="Start of the group's name" />
        </Field>
      )}
      <div className="space-y-2">
        <FileDrop
          label="CSV file of people"
          hint="Drop it here, or choose it. One person a row, with a column headed login, email or id; up to 100,000 rows and 50 MB."
          extensions={[".csv", ".txt"]}
          maxBytes={LARGEST_CSV_BYTES}
          file={file}
          onFile={read}
          error={tried ? missing.file : undefined}
        />
        {file && <FilePreview preview={preview} onSignedIn={() => read(file)} />}
      </div>
      <Field
        label="Reason or ticket number"
        required
        hint="Recorded in the audit trail with every person."
        error={tried ? missing.reason : undefined}
      >
        <TextArea value={reason} rows={2} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <RefusalNote refusal={refusal} onSignedIn={again} />
      <div className="flex flex-wrap justify-end gap-2">
        <ButtonLink href="/bulk">Cancel</ButtonLink>
        <Button type="submit" variant="primary" pending={pending}>
          Look everybody up
        </Button>
      </div>
    </form>
  );
}
