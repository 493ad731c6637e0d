import { ArrowRight } from "lucide-react";
import { USER_STATES } from "#lib/policy/user-states.ts";
import type { AuditRow } from "#lib/schemas/audit.ts";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";

const FIELD_WORDS: Record<string, string> = { status: "State", oauthTokens: "OAuth tokens" };

function fieldWords(field: string): string {
  return FIELD_WORDS[field] ?? field.charAt(0).toUpperCase() + field.slice(1);
}

function valueWords(field: string, value: string | null): string {
  if (value === null || value === "") return "nothing";
  const state = field === "status" ? USER_STATUSES.find((each) => each === value) : undefined;
  return state ? USER_STATES[state].title : value;
}

/** What was changed, or was to be: each field from what to what. */
export function EntryChanges({ changes, happened }: { changes: AuditRow["changes"]; happened: boolean }) {
  return (
    <section aria-label={happened ? "Changes" : "Intended changes"}>
      <h3 className="text-sm font-semibold">{happened ? "Changed" : "Was to be changed"}</h3>
      <ul className="mt-1 space-y-1 text-sm">
        {changes.map(({ field, from, to }) => (
          <li key={`${field} ${from} ${to}`} className="flex flex-wrap items-center gap-1.5">
            <span className="text-muted">{fieldWords(field)}:</span>
            <span>{valueWords(field, from)}</span>
            <ArrowRight aria-hidden className="size-3.5 text-muted" />
            <span className="sr-only">to</span>
            <span className="font-medium">{valueWords(field, to)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
