"use client";
import { useQuery } from "@tanstack/react-query";
import { FileFields } from "./file-fields.tsx";
import { filterLabel, listed } from "./target-labels.ts";
import type { TargetsControl } from "./use-targets.ts";
import type { TargetSource } from "#app/(console)/bulk/new/search-params.ts";
import { AppCombobox } from "#app/_features/pickers/app-combobox.tsx";
import { AppsCombobox } from "#app/_features/pickers/apps-combobox.tsx";
import { GroupCombobox } from "#app/_features/pickers/group-combobox.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { readQuery } from "#lib/client/reads.ts";
import { USER_STATES } from "#lib/policy/user-states.ts";
import type { PeopleFilter } from "#lib/schemas/bulk-targets.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import type { GroupSuggestion } from "#lib/schemas/suggestions.ts";
import { MOST_LISTED } from "#lib/schemas/vocabulary/bulk.ts";
import { USER_STATUSES, type UserStatus } from "#lib/schemas/vocabulary/user-status.ts";

const SOURCES: Record<TargetSource, { label: string; hint: string }> = {
  file: { label: "A CSV file", hint: "Up to 100,000 rows." },
  list: { label: "A list to paste", hint: "Ids, logins or emails." },
  filter: { label: "Everyone who matches a filter", hint: "As they are when the plan is made." },
  group: { label: "The members of a group", hint: "As they are when the plan is made." },
  app: { label: "Everyone who has an app", hint: "Assigned directly or through a group." },
};

type TargetsFieldsProps = { offer: BulkOffer; targets: TargetsControl; tried: boolean };

/** The targets: where they come from, and what that source needs. */
export function TargetsFields({ offer, targets, tried }: TargetsFieldsProps) {
  const { sources, source, setSource, chosen } = targets;
  return (
    <div className="space-y-4">
      {sources.length > 1 && (
        <RadioGroup
          label="Targets"
          options={sources.map((value) => ({ value, ...SOURCES[value] }))}
          value={source}
          onChange={setSource}
        />
      )}
      <SourceFields offer={offer} targets={targets} missing={tried && chosen === null} />
    </div>
  );
}

function SourceFields({ offer, targets, missing }: { offer: BulkOffer; targets: TargetsControl; missing: boolean }) {
  const error = (words: string) => (missing ? words : undefined);
  switch (targets.source) {
    case "file":
      return <FileFields offer={offer} control={targets.file} missing={missing} />;
    case "list": {
      const count = listed(targets.text).length;
      return (
        <Field
          label="Ids, logins or emails"
          required
          hint={`One per line, or separated by commas. ${count.toLocaleString("en")} of ${MOST_LISTED.toLocaleString("en")} at most; use a file for longer lists.`}
          error={error("Paste at least one id, login or email.")}
        >
          <TextArea value={targets.text} rows={6} onChange={(event) => targets.setText(event.target.value)} />
        </Field>
      );
    }
    case "filter":
      return <FilterFields filter={targets.filter} onChange={targets.setFilter} />;
    case "group":
      return (
        <Field label="Group" required error={error("Choose the group.")}>
          <GroupCombobox
            value={targets.group as GroupSuggestion | null}
            onValueChange={targets.setGroup}
            placeholder="Start of the group's name"
          />
        </Field>
      );
    case "app":
      return offer.on === "app" ? (
        <Field label="Apps" required error={error("Choose at least one app.")}>
          <AppsCombobox value={targets.apps} onValueChange={targets.setApps} />
        </Field>
      ) : (
        <Field label="App" required error={error("Choose the app.")}>
          <AppCombobox
            value={targets.app && { id: targets.app.id, label: targets.app.name }}
            onValueChange={(app) => targets.setApp(app && { id: app.id, name: app.label })}
            placeholder="Start of the app's name"
          />
        </Field>
      );
    case undefined:
      return null;
  }
}

type FilterFieldsProps = { filter: PeopleFilter; onChange: (filter: PeopleFilter) => void };

/** The people page's filters as a form. */
function FilterFields({ filter, onChange }: FilterFieldsProps) {
  const group = useQuery({
    ...readQuery("/suggestions/groups/{groupId}", { groupId: filter.group }),
    enabled: filter.group !== "",
  });

  function toggle(status: UserStatus, on: boolean) {
    onChange({
      ...filter,
      status: USER_STATUSES.filter((each) => (each === status ? on : filter.status.includes(each))),
    });
  }

  return (
    <div className="space-y-4 rounded-lg border border-line bg-surface p-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Name, login or email starts with" optional>
          <TextInput
            value={filter.q}
            maxLength={200}
            onChange={(event) => onChange({ ...filter, q: event.target.value })}
          />
        </Field>
        <Field label="Department starts with" optional>
          <TextInput
            value={filter.department}
            maxLength={200}
            onChange={(event) => onChange({ ...filter, department: event.target.value })}
          />
        </Field>
      </div>
      <Field label="Member of" optional>
        <GroupCombobox
          value={filter.group === "" ? null : (group.data ?? null)}
          onValueChange={(next) => onChange({ ...filter, group: next?.id ?? "" })}
          placeholder="Start of the group's name"
        />
      </Field>
      <fieldset className="space-y-2">
        <legend className="text-sm font-medium">
          State <span className="font-normal text-faint">(none: everyone but the deactivated)</span>
        </legend>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-2">
          {USER_STATUSES.map((status) => (
            <Checkbox
              key={status}
              label={USER_STATES[status].title}
              checked={filter.status.includes(status)}
              onChange={(on) => toggle(status, on)}
            />
          ))}
        </div>
      </fieldset>
      <p role="status" className="text-sm text-muted">
        {filterLabel(filter)}. The plan lists everyone by name.
      </p>
    </div>
  );
}
