"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { SubmitEvent } from "react";
import { OutcomeNote } from "#app/_features/operation/outcome-note.tsx";
import { AppsCombobox } from "#app/_features/pickers/apps-combobox.tsx";
import { FieldControls } from "#app/_features/operation/field-controls.tsx";
import { useFields } from "#app/_features/operation/use-fields.ts";
import { focusField } from "#app/_features/form/focus.ts";
import { ProfileFields } from "#app/_features/profile/profile-fields.tsx";
import { useProfileEdits } from "#app/_features/profile/use-profile-edits.ts";
import { useSubmit } from "#app/_features/operation/use-sending.ts";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Card } from "#components/ui/card.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { notify } from "#components/ui/toast.tsx";
import type { NewPersonForm } from "#lib/schemas/profile-form.ts";
import type { Choice } from "#lib/schemas/vocabulary/fields.ts";
import { AccountCard, startInput } from "./account-card.tsx";
import { type NewHire, NewHireApps } from "./new-hire-apps.tsx";

type FormProps = { form: NewPersonForm; onTypeChange: (typeId: string) => void };

/** Profile, groups and account of someone new, and creating them. */
export function NewPersonFormView({ form, onTypeChange }: FormProps) {
  const { offer, typeId } = form;
  const edits = useProfileEdits(form);
  const account = useFields(offer.fields, { choices: { userType: form.types, realm: form.realms } });
  const [reason, setReason] = useState("");
  const element = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const [apps, setApps] = useState<readonly Choice[]>([]);
  const [newHire, setNewHire] = useState<NewHire>();
  const { send, asks, pending, outcome } = useSubmit(offer, ({ message, created }) => {
    notify({ tone: "positive", title: message });
    if (created && apps.length > 0) setNewHire({ id: created.id, login: created.label, message });
    else router.push(created ? `/people/${created.id}` : "/people");
  });

  // Most people sign in with their email address, so what is typed there stands as the login until another is.
  const withLogin = {
    ...edits,
    change(name: string, value: string) {
      if (name === "email" && edits.valueOf("login") === edits.valueOf("email")) edits.change("login", value);
      edits.change(name, value);
    },
  };

  async function create() {
    const missing = account.check();
    const wrong = edits.check() ?? missing;
    if (wrong) return focusField(element.current, wrong);
    const settled = { profile: edits.profile(), ...startInput(account), ...(typeId && { typeId }) };
    const ended = await send(account.input(settled), reason.trim() ? { reason: reason.trim() } : {});
    if (ended.kind !== "failed" && ended.kind !== "refused") return;
    const { causes } = ended.problem;
    const inAccount = account.refuse(causes);
    const refused = edits.refuse(causes) ?? inAccount;
    if (refused) focusField(element.current, refused);
  }
  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (!pending) void create();
  }

  if (newHire) return <NewHireApps newHire={newHire} apps={apps} reason={reason} />;
  return (
    <form ref={element} onSubmit={submit} noValidate className="flex flex-col gap-4">
      <ProfileFields fields={form.fields} edits={withLogin} />
      <AccountCard form={form} account={account} onTypeChange={onTypeChange} />
      <Card title="Groups and apps">
        <div className="space-y-4">
          <FieldControls form={account} only={({ kind }) => kind === "groups"} />
          <Field
            label="Apps of their own"
            hint="Assigned directly once they are created. Apps of their groups come with the groups."
            optional
          >
            <AppsCombobox value={apps} onValueChange={setApps} />
          </Field>
        </div>
      </Card>
      <Card>
        <div className="space-y-4">
          <Field label="Reason or ticket number" optional hint="Kept in the audit trail with your name.">
            <TextInput
              name="reason"
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
          {outcome && <OutcomeNote outcome={outcome} onSignedIn={() => void create()} />}
          <div className="flex flex-wrap justify-end gap-2">
            <ButtonLink href="/people">Cancel</ButtonLink>
            <Button
              type="submit"
              variant="primary"
              pending={pending}
              disabledReason={offer.whyNot ?? (outcome?.kind === "asked" ? "Already requested" : undefined)}
            >
              {asks ? "Ask for approval" : "Create person"}
            </Button>
          </div>
        </div>
      </Card>
    </form>
  );
}
