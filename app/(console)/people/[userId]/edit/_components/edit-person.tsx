"use client";
import { useRouter } from "next/navigation";
import { type SubmitEvent, useRef, useState } from "react";
import { focusField } from "#app/_features/form/focus.ts";
import { ApprovalAhead } from "#app/_features/operation/approval-ahead.tsx";
import { OutcomeNote } from "#app/_features/operation/outcome-note.tsx";
import { FieldControls } from "#app/_features/operation/field-controls.tsx";
import { useFields } from "#app/_features/operation/use-fields.ts";
import { useSubmit } from "#app/_features/operation/use-sending.ts";
import { PageSkeleton } from "#app/_features/page/page-skeleton.tsx";
import { PEOPLE_TRAIL } from "#app/_features/page/trails.tsx";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { ChangesList } from "#app/_features/profile/changes-list.tsx";
import { ProfileFields } from "#app/_features/profile/profile-fields.tsx";
import { useProfileEdits } from "#app/_features/profile/use-profile-edits.ts";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Card } from "#components/ui/card.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { notify } from "#components/ui/toast.tsx";
import { useRead } from "#lib/client/reads.ts";
import type { EditProfileForm } from "#lib/schemas/profile-form.ts";

/** The page around the form: who it is, and why the form may be of no use. */
export function EditPerson({ userId }: { userId: string }) {
  const { data, error, isFetching, refetch } = useRead("/people/{userId}/profile", { userId });
  if (!data && !error) return <PageSkeleton kind="form" title="Edit profile" breadcrumbs={PEOPLE_TRAIL} />;
  if (!data) {
    return (
      <Page kind="form">
        <PageHeader breadcrumbs={PEOPLE_TRAIL} title="Edit profile" />
        {error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      </Page>
    );
  }
  const { person, mastered, offer } = data;
  const trail = [
    { href: "/people", label: "People" },
    { href: `/people/${person.id}`, label: person.name },
  ];
  return (
    <Page kind="form">
      <PageHeader breadcrumbs={<Breadcrumbs items={trail} />} title="Edit profile" meta={person.login} />
      {offer.whyNot !== null && (
        <Callout tone="caution" title="You cannot change this profile now.">
          <p>{offer.whyNot}</p>
        </Callout>
      )}
      {mastered && (
        <Callout tone="info" title="Another system manages this profile.">
          <p>{mastered}</p>
        </Callout>
      )}
      <EditForm form={data} onStale={() => void refetch()} />
    </Page>
  );
}

const LONGEST_REASON = 500;

/**
 * The profile's fields, what they would change, and sending that. `onStale`: what it started from is to be read again.
 */
function EditForm({ form, onStale }: { form: EditProfileForm; onStale: () => void }) {
  const { person, fields, version, offer } = form;
  const edits = useProfileEdits(form);
  const [reason, setReason] = useState("");
  const element = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const { send, asks, pending, outcome } = useSubmit(offer, ({ message }) => {
    notify({ tone: "positive", title: message });
    router.push(`/people/${person.id}`);
  });
  const account = useFields(offer.fields, {
    given: { typeId: form.typeId, realmId: form.realmId, asksQuestion: form.asksQuestion },
    choices: { userType: form.types, realm: form.realms },
  });
  const changes = [...edits.changes, ...account.changes];
  const nothingYet = changes.length === 0 ? "Change something first" : undefined;
  const whyNotNow = offer.whyNot ?? (outcome?.kind === "asked" ? "Already requested" : nothingYet);

  async function save() {
    const missing = account.check();
    const wrong = edits.check() ?? missing;
    if (wrong) return focusField(element.current, wrong);
    const settled = { userId: person.id, profile: edits.profile(), ...(version && { version }) };
    const ended = await send(account.input(settled), reason.trim() ? { reason: reason.trim() } : {});
    if (ended.kind === "refused") onStale();
    const refused = ended.kind === "failed" ? edits.refuse(ended.problem.causes) : null;
    if (refused) focusField(element.current, refused);
  }
  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (!pending) void save();
  }

  return (
    <form ref={element} onSubmit={submit} noValidate className="flex flex-col gap-4">
      <ProfileFields fields={fields} edits={edits} />
      {account.asked.length > 0 && (
        <Card title="Account">
          <div className="space-y-4">
            <FieldControls form={account} />
          </div>
        </Card>
      )}
      <Card title={changes.length === 0 ? "Nothing is changed yet" : `What will change (${changes.length})`}>
        <div className="space-y-4">
          {changes.length > 0 && <ChangesList changes={changes} />}
          <p className="text-sm text-muted">{offer.consequence}</p>
          <Field label="Reason or ticket number" optional hint="Kept in the audit trail with your name.">
            <TextInput
              name="reason"
              maxLength={LONGEST_REASON}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
          {offer.needsApproval && !outcome && <ApprovalAhead why={offer.needsApproval} />}
          {outcome && <OutcomeNote outcome={outcome} onSignedIn={() => void save()} />}
          <div className="flex flex-wrap justify-end gap-2">
            <ButtonLink href={`/people/${person.id}`}>Cancel</ButtonLink>
            <Button type="submit" variant="primary" pending={pending} disabledReason={whyNotNow}>
              {asks ? "Ask for approval" : "Save changes"}
            </Button>
          </div>
        </div>
      </Card>
    </form>
  );
}
