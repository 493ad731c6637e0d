"use client";
import { Card } from "#components/ui/card.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { NewPersonForm } from "#lib/schemas/profile-form.ts";
import type { Account, Start } from "./account.ts";

const STARTS: readonly { value: Start; label: string; hint: string }[] = [
  { value: "email", label: "Okta emails them an activation link", hint: "They choose their own password." },
  { value: "password", label: "You give them a password", hint: "They can sign in with it at once." },
  { value: "staged", label: "Not yet", hint: "They are created but cannot sign in until somebody activates them." },
  { value: "elsewhere", label: "They sign in at another provider", hint: "No password at Okta." },
];

type AccountCardProps = {
  form: NewPersonForm;
  account: Account;
  onChange: (changes: Partial<Account>) => void;
  onTypeChange: (typeId: string) => void;
  error: string | undefined;
};

/** How they will sign in, and where in the org they belong. */
export function AccountCard({ form, account, onChange, onTypeChange, error }: AccountCardProps) {
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
        {account.start === "password" && (
          <div className="space-y-3">
            <Field label="Password" required error={error} hint="Kept nowhere here. Okta checks it against its policy.">
              <TextInput
                name="password"
                type="password"
                autoComplete="new-password"
                value={account.password}
                onChange={(event) => onChange({ password: event.target.value })}
              />
            </Field>
            <Checkbox
              label="They have to change it at the first sign-in"
              checked={account.mustChange}
              onChange={(mustChange) => onChange({ mustChange })}
            />
          </div>
        )}
        {account.start === "elsewhere" && (
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Kind of provider">
              <Select
                name="providerType"
                options={[
                  { value: "FEDERATION", label: "Federation" },
                  { value: "SOCIAL", label: "Social sign-in" },
                ]}
                value={account.providerType}
                onValueChange={(providerType) => onChange({ providerType })}
              />
            </Field>
            <Field label="Name of the provider" hint="FEDERATION for federation." required error={error}>
              <TextInput
                name="providerName"
                value={account.providerName}
                onChange={(event) => onChange({ providerName: event.target.value })}
              />
            </Field>
          </div>
        )}
      </div>
    </Card>
  );
}
