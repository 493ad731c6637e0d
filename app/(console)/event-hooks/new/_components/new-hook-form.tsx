"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { focusFirstInvalid } from "#app/_features/form/focus.ts";
import { NameValueRows } from "#app/_features/form/name-value-rows.tsx";
import { attempt, type AttemptOutcome } from "#app/_features/operation/attempt.ts";
import { OutcomeNote } from "#app/_features/operation/outcome-note.tsx";
import { useDraft } from "#app/_features/form/use-draft.ts";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Card } from "#components/ui/card.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { notify } from "#components/ui/toast.tsx";
import { EventTypesField } from "./event-types-field.tsx";
import { EMPTY_HOOK, type HookDraft, hookProblems, refusedFields, toHookInput } from "./hook-draft.ts";
import { SecretField } from "./secret-field.tsx";

/** Asks for all that an event hook needs; what was typed survives a session that ends. */
export function NewHookForm() {
  const router = useRouter();
  const { state: draft, change: changeDraft, clear } = useDraft("event-hook", EMPTY_HOOK);
  const [secret, setSecret] = useState("");
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<AttemptOutcome | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState<Record<string, string>>({});
  const errors = tried ? { ...refused, ...hookProblems(draft, secret) } : {};

  useEffect(() => {
    if (Object.keys(refused).length > 0 && form.current) focusFirstInvalid(form.current);
  }, [refused]);

  function change(changes: Partial<HookDraft>) {
    changeDraft(changes);
    setRefused({});
  }
  async function send() {
    setTried(true);
    if (Object.keys(hookProblems(draft, secret)).length > 0) {
      setOutcome(null);
      if (form.current) focusFirstInvalid(form.current);
      return;
    }
    setPending(true);
    setOutcome(null);
    setRefused({});
    const justification = draft.reason.trim() ? { reason: draft.reason } : {};
    const ended = await attempt("eventHook.create", toHookInput(draft, secret), justification);
    setPending(false);
    setOutcome(ended);
    if (ended.kind === "failed") setRefused(refusedFields(draft, ended.problem.causes));
    if (ended.kind !== "done") return;
    clear();
    notify({ tone: "positive", title: ended.message });
    router.push(ended.created ? `/event-hooks/${ended.created.id}` : "/event-hooks");
  }
  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (!pending) void send();
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="space-y-4">
      <Card title="Where Okta sends events">
        <div className="space-y-4">
          <Field label="Name" required error={errors["name"]}>
            <TextInput value={draft.name} maxLength={255} onChange={(e) => change({ name: e.target.value })} />
          </Field>
          <Field label="Description" optional>
            <TextInput
              value={draft.description}
              maxLength={1000}
              onChange={(e) => change({ description: e.target.value })}
            />
          </Field>
          <Field label="Address" required error={errors["url"]} hint="Okta must be able to reach it over https.">
            <TextInput
              type="url"
              placeholder="https://hooks.example.com/okta"
              value={draft.url}
              onChange={(e) => change({ url: e.target.value })}
            />
          </Field>
          <SecretField
            header={draft.secretHeader}
            onHeaderChange={(secretHeader) => change({ secretHeader })}
            secret={secret}
            onSecretChange={setSecret}
            error={errors["secret"]}
          />
          <NameValueRows
            label="More headers"
            hint="Sent with every delivery. Okta stores their values and shows them to its admins."
            one="header"
            rows={draft.headers}
            onChange={(headers) => change({ headers })}
          />
        </div>
      </Card>
      <Card title="Which events">
        <EventTypesField draft={draft} change={change} errors={errors} />
      </Card>
      <Card title="Before you create it">
        <div className="space-y-4">
          <Checkbox
            label="Active at once"
            hint="It delivers once it is verified. Off: it is deactivated as soon as it is created."
            checked={draft.activate}
            onChange={(activate) => change({ activate })}
          />
          <Field label="Reason or ticket number" optional hint="Kept in the audit trail with your name.">
            <TextInput value={draft.reason} maxLength={500} onChange={(e) => change({ reason: e.target.value })} />
          </Field>
          {outcome && <OutcomeNote outcome={outcome} onSignedIn={() => void send()} />}
          <div className="flex flex-wrap justify-end gap-2">
            <ButtonLink href="/event-hooks">Cancel</ButtonLink>
            <Button type="submit" variant="primary" pending={pending}>
              Create event hook
            </Button>
          </div>
        </div>
      </Card>
    </form>
  );
}
