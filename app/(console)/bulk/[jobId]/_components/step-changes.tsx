import type { JobStep } from "#lib/schemas/bulk.ts";
import { fieldTitle } from "#lib/utils/field-title.ts";
import { valueWords } from "#app/_features/audit/value-words.ts";

/** Field by field, what it was and what it becomes; what was not there before has only the latter. */
export function StepChanges({ changes }: Pick<JobStep, "changes">) {
  return changes.map(({ field, from, to }) => (
    <span key={field} className="block text-muted">
      {fieldTitle(field)}: {from !== null && `${valueWords(field, from)} → `}
      <span className="text-ink">{valueWords(field, to)}</span>
    </span>
  ));
}
