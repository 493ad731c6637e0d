"use client";
import { FieldControls } from "#app/_features/operation/field-controls.tsx";
import { Card } from "#components/ui/card.tsx";
import { Field } from "#components/ui/field.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { Select } from "#components/ui/select.tsx";
import type { NewPersonForm } from "#lib/schemas/profile-form.ts";
import { type Account, accountFields, type Start } from "./account.ts";

const STARTS: readonly { value: Start; label: string; hint: string }[] = [
  { value: "email", label: "Okta emails them an activation link", hint: "They choose their own password." },
  { value: "password", label: "You give them a password", hint: "They can sign in with it at once." },
  { value: "staged", label: "Not yet", hint: "They are created but cannot sign in until somebody activates them." },
  { value: "elsewhere", label: "They sign in at another provider", hint: "Somebody else checks their password." },
  {
    value: "hash",
    label: "You bring the hash of their password",
    hint: "From another system: they go on with the password they have.",
  },
];

type AccountCardProps = {
  form: NewPersonForm;
  account: Account;
  onChange: (changes: Partial<Account>) => void;
  onTypeChange: (typeId: string) => void;
  errors: Readonly<Record<string, string | undefined>>;
};

/** How they will sign in, and where in the org they belong. */
export function AccountCard({ form, account, onChange, onTypeChange, errors }: AccountCardProps) {
  const { types, realms, typeId } = form;
  const options = (choices: typeof types) => choices.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Card title="Account">
      <div className="space-y-4">
        {(types.length > 1 || realms.length > 1) && (
          <div className="grid gap-4 sm:grid-cols-2">
            {types.length > 1 && (
              <Field label="User type" hint="Decides which attributes they have.">
                <Select name="type" options={options(types)} value={typeId ?? ""} onValueChange={onTypeChange} />
              </Field>
            )}
            {realms.length > 1 && (
              <Field label="Realm" optional>
                <Select
                  name="realm"
                  options={[{ value: "", label: "As the org decides" }, ...options(realms)]}
                  value={account.realmId}
                  onValueChange={(realmId) => onChange({ realmId })}
                />
              </Field>
            )}
          </div>
        )}
        <RadioGroup
          label="How do they get in?"
          options={STARTS}
          value={account.start}
          onChange={(start) => onChange({ start })}
        />
        <FieldControls
          fields={accountFields(account)}
          values={account.values}
          errors={errors}
          onChange={(name, value) => onChange({ values: { ...account.values, [name]: value } })}
        />
      </div>
    </Card>
  );
}
