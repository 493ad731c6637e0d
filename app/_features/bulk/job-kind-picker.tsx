"use client";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import type { JobKindId } from "#lib/schemas/vocabulary/bulk.ts";
import { BULK_SECTIONS, offeredAt } from "#lib/schemas/vocabulary/places.ts";

type JobKindPickerProps = {
  offers: readonly BulkOffer[];
  value: JobKindId | undefined;
  onChange: (task: JobKindId) => void;
  error: string | undefined;
};

const listFormat = new Intl.ListFormat("en", { type: "conjunction" });

/** What to do, of everything that can be done to many; what the reader's role does not include cannot be chosen. */
export function JobKindPicker({ offers, value, onChange, error }: JobKindPickerProps) {
  const chosen = offers.find(({ id }) => id === value);
  const sections = BULK_SECTIONS.map(({ label, place }) => ({
    label,
    options: offeredAt(place, offers).map(({ id, title, whyNot }) => ({
      value: id,
      label: whyNot ? `${title} (not in your role)` : title,
      disabled: whyNot !== null,
    })),
  }));
  return (
    <div className="space-y-2">
      <Field label="What to do" required error={error}>
        <Select
          options={sections.filter(({ options }) => options.length > 0)}
          value={value ?? ""}
          placeholder="Choose what to do"
          onValueChange={(id) => onChange(id as JobKindId)}
        />
      </Field>
      {!chosen && <JobKindMenu offers={offers} onChoose={onChange} />}
      {chosen && (
        <ul className="list-disc space-y-0.5 pl-5 text-sm text-muted">
          <li>{chosen.consequence}</li>
          <li>{undoMessage(chosen.undo)}</li>
          {chosen.approval && <li>{chosen.approval}</li>}
        </ul>
      )}
    </div>
  );
}

function undoMessage(undo: BulkOffer["undo"]): string {
  if (undo === "all") return "You can undo its changes later, with a plan of its own.";
  if (undo.length === 0) return "It cannot be undone.";
  const titles = listFormat.format(undo.map((title) => `“${title}”`));
  return `You can undo only ${titles} later, with a plan of its own.`;
}

type JobKindMenuProps = { offers: readonly BulkOffer[]; onChoose: (task: JobKindId) => void };

/** Everything that can be done to many, laid open for who does not know yet what it is called; only what their role has. */
function JobKindMenu({ offers, onChoose }: JobKindMenuProps) {
  const allowed = offers.filter(({ whyNot }) => whyNot === null);
  const sections = BULK_SECTIONS.map(({ label, place }) => ({ label, jobKinds: offeredAt(place, allowed) })).filter(
    ({ jobKinds }) => jobKinds.length > 0,
  );
  return (
    <div className="gap-6 rounded-lg border border-line bg-surface px-4 pt-4 sm:columns-2">
      {sections.map(({ label, jobKinds }) => (
        <section key={label} aria-label={label} className="break-inside-avoid pb-4">
          <h2 className="text-xs font-medium text-muted">{label}</h2>
          <ul className="mt-1 -ml-2">
            {jobKinds.map(({ id, title }) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => onChoose(id)}
                  className="w-full cursor-pointer rounded-md px-2 py-1 text-left text-sm hover:bg-hover"
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
