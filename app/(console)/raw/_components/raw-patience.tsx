import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { oneOf } from "#lib/utils/one-of.ts";
import { ANSWERS, type RawDraft } from "./raw-draft.ts";

const KINDS = [
  { value: "json", label: "JSON" },
  { value: "text", label: "Text" },
  { value: "binary", label: "A file" },
];

type RawPatienceProps = {
  draft: RawDraft;
  change: (changes: Partial<RawDraft>) => void;
  errors: Record<string, string>;
};

/** How the answer is read, how long it may take, and whether it is asked for again. */
export function RawPatience({ draft, change, errors }: RawPatienceProps) {
  const retries = draft.retries !== "0";
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label="Answer is">
          <Select
            options={KINDS}
            value={draft.expects}
            onValueChange={(value) => change({ expects: oneOf(ANSWERS, value) ?? "json" })}
          />
        </Field>
        <Field label="Timeout, seconds" error={errors["timeoutSeconds"]}>
          <TextInput
            inputMode="numeric"
            value={draft.timeoutSeconds}
            onChange={(event) => change({ timeoutSeconds: event.target.value })}
          />
        </Field>
        <Field label="Tries more" error={errors["retries"]}>
          <TextInput
            inputMode="numeric"
            value={draft.retries}
            onChange={(event) => change({ retries: event.target.value })}
          />
        </Field>
      </div>
      {retries && (
        <div className="space-y-3 rounded-md border border-line p-3">
          <Field label="Seconds between tries" error={errors["delaySeconds"]}>
            <TextInput
              inputMode="numeric"
              value={draft.delaySeconds}
              onChange={(event) => change({ delaySeconds: event.target.value })}
            />
          </Field>
          <Checkbox
            label="Double the wait each time"
            checked={draft.exponential}
            onChange={(exponential) => change({ exponential })}
          />
          <Checkbox
            label="Also after a refusal"
            hint="Otherwise only after temporary failures. A change that is sent again may happen twice."
            checked={draft.onAllErrors}
            onChange={(onAllErrors) => change({ onAllErrors })}
          />
        </div>
      )}
    </>
  );
}
