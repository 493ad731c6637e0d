import { NameValueRows } from "#app/_features/form/name-value-rows.tsx";
import { Field } from "#components/ui/field.tsx";
import { FileDrop } from "#components/ui/file-drop.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { oneOf } from "#lib/utils/one-of.ts";
import { BODIES, type RawDraft } from "./raw-draft.ts";

const LARGEST_FILE_BYTES = 5_000_000;
const KINDS = [
  { value: "none", label: "No body" },
  { value: "json", label: "JSON" },
  { value: "form", label: "Form fields" },
  { value: "files", label: "Form with a file" },
];

type RawBodyProps = {
  draft: RawDraft;
  change: (changes: Partial<RawDraft>) => void;
  file: File | null;
  onFile: (file: File) => void;
  errors: Record<string, string>;
};

/** What the request carries. */
export function RawBody({ draft, change, file, onFile, errors }: RawBodyProps) {
  const isForm = draft.body === "form" || draft.body === "files";
  return (
    <>
      <Field label="Body">
        <Select
          options={KINDS}
          value={draft.body}
          onValueChange={(value) => change({ body: oneOf(BODIES, value) ?? "none" })}
        />
      </Field>
      {draft.body === "json" && (
        <Field label="JSON" required error={errors["json"]}>
          <TextArea
            rows={8}
            value={draft.json}
            spellCheck={false}
            onChange={(event) => change({ json: event.target.value })}
            className="font-mono text-xs"
          />
        </Field>
      )}
      {isForm && (
        <NameValueRows label="Form fields" one="field" rows={draft.fields} onChange={(fields) => change({ fields })} />
      )}
      {draft.body === "files" && (
        <>
          <Field label="Name of the file’s field">
            <TextInput value={draft.fileField} onChange={(event) => change({ fileField: event.target.value })} />
          </Field>
          <FileDrop
            label="File to send"
            hint="5 MB at most"
            extensions={[]}
            maxBytes={LARGEST_FILE_BYTES}
            file={file}
            onFile={onFile}
            error={errors["file"]}
          />
        </>
      )}
    </>
  );
}
