"use client";
import { useState } from "react";
import { Field } from "#components/ui/field.tsx";
import { MultiCombobox } from "#components/ui/multi-combobox.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { EVENT_TYPE, HOOK_EVENT_TYPES } from "#lib/schemas/vocabulary/hook-event-types.ts";
import { filterField, type HookDraft } from "./hook-draft.ts";

type EventTypesFieldProps = {
  draft: HookDraft;
  change: (changes: Partial<HookDraft>) => void;
  /** What is wrong, by the field's name: `eventTypes`, and of each expression `filterField`. */
  errors: Record<string, string>;
};

const same = (eventType: string) => eventType;

/** Types that have every typed word in them, and what was typed itself where it could be one that is not listed. */
function suggestionsFor(typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  const words = wanted.split(/\s+/);
  const found = HOOK_EVENT_TYPES.filter((type) => words.every((word) => type.includes(word)));
  const isOther = EVENT_TYPE.test(wanted) && !found.some((type) => type === wanted);
  return isOther ? [wanted, ...found] : found;
}

/** The event types, picked or typed, and for each a condition that a delivery must meet. */
export function EventTypesField({ draft, change, errors }: EventTypesFieldProps) {
  const [typed, setTyped] = useState("");
  return (
    <div className="space-y-4">
      <Field
        label="Event types"
        required
        error={errors["eventTypes"]}
        hint="Choose some, or type any other that Okta allows for event hooks, such as user.account.lock."
      >
        <MultiCombobox<string>
          items={suggestionsFor(typed)}
          itemKey={same}
          itemLabel={same}
          value={draft.eventTypes}
          onValueChange={(eventTypes) => change({ eventTypes })}
          onQueryChange={setTyped}
          emptyText="Type the full event type, such as user.account.lock"
          placeholder="user.account.lock"
        />
      </Field>
      {draft.eventTypes.length > 0 && (
        <fieldset className="space-y-3">
          <legend className="mb-1 text-sm font-medium">Only where …</legend>
          <p className="-mt-2 text-xs text-muted">
            An Okta Expression Language condition on the event, such as{" "}
            <code>event.target.?[type eq &apos;User&apos;].size() &gt; 0</code>. Empty: every event of the type.
          </p>
          {draft.eventTypes.map((eventType) => (
            <Field
              key={eventType}
              label={<code className="font-mono text-xs">{eventType}</code>}
              error={errors[filterField(eventType)]}
              optional
            >
              <TextInput
                value={draft.filters[eventType] ?? ""}
                spellCheck={false}
                onChange={(event) => change({ filters: { ...draft.filters, [eventType]: event.target.value } })}
                className="font-mono"
              />
            </Field>
          ))}
        </fieldset>
      )}
    </div>
  );
}
