"use client";
import { FieldControls } from "#app/_features/operation/field-controls.tsx";
import type { Fields } from "#app/_features/operation/use-fields.ts";
import { Card } from "#components/ui/card.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { NewPersonForm } from "#lib/schemas/profile-form.ts";

type AccountCardProps = { form: NewPersonForm; account: Fields; onTypeChange: (typeId: string) => void };

/** How they will sign in, and where in the org they belong. */
export function AccountCard({ form: { types, typeId }, account, onTypeChange }: AccountCardProps) {
  return (
    <Card title="Account">
      <div className="space-y-4">
        {types.length > 1 && (
          <Field label="User type" hint="Decides which attributes they have.">
            <Select name="type" options={types} value={typeId ?? ""} onValueChange={onTypeChange} />
          </Field>
        )}
        <FieldControls form={account} only={({ kind }) => kind !== "groups"} />
      </div>
    </Card>
  );
}

/** Okta itself names these by their kind; a directory has a name of its own. */
const NAMED_BY_KIND = ["FEDERATION", "SOCIAL", "IMPORT"];

/** What follows from how they get in, as the operation takes it. */
export function startInput({ values, asked }: Fields): Record<string, unknown> {
  const kind = asked.some(({ name }) => name === "provider.type") ? String(values["provider.type"]) : "";
  return {
    activate: values["start"] !== "staged",
    ...(NAMED_BY_KIND.includes(kind) && { provider: { name: kind } }),
  };
}
