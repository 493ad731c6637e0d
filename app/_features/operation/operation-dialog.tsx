"use client";
import { type SubmitEvent, useEffect, useRef } from "react";
import { AppAttributes } from "./app-attributes.tsx";
import { ApprovalAhead } from "./approval-ahead.tsx";
import type { AttemptOutcome } from "./attempt.ts";
import { CallerCheck } from "./caller-check.tsx";
import { OutcomeNote } from "./outcome-note.tsx";
import { FieldControls } from "./field-controls.tsx";
import type { OperationRequest } from "./operation-request.ts";
import { SecretOnce } from "./secret-once.tsx";
import { type OperationForm, useOperationForm } from "./use-operation-form.ts";
import { ChangesList } from "#app/_features/profile/changes-list.tsx";
import { focusField } from "#app/_features/form/focus.ts";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Dialog, DialogFooter } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

type OperationDialogProps = {
  request: OperationRequest;
  /** How an attempt made without the form ended, where there was one. */
  first: AttemptOutcome | null;
  onEnd: (outcome: AttemptOutcome) => void;
  onClose: () => void;
};

/** An answer that never came must be looked into, not sent once more; what is so already, or asked for, needs nothing. */
const OVER: readonly AttemptOutcome["kind"][] = ["unknown", "lost", "already", "asked"];

/** Asks for all an operation needs, sends it, and shows how it ended; typed content stays until it is closed. */
export function OperationDialog({ request, first, onEnd, onClose }: OperationDialogProps) {
  const { offer, target, about, warning } = request;
  const form = useOperationForm(request, first, onEnd);
  const { outcome, pending } = form;
  const element = useRef<HTMLFormElement>(null);
  const secret = outcome?.kind === "done" ? outcome.secret : null;
  const over = outcome !== null && OVER.includes(outcome.kind);

  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone by then, and the focus must not leave the dialog with it.
    if (over) close.current?.focus();
  }, [over]);

  function leave(reason: string | undefined) {
    // While it is under way the answer is still still to do, and may be a link that is shown once. That is gone with
    // the dialog, so a key pressed by habit does not close it.
    if (!pending && !(secret && reason === "escape-key")) onClose();
  }
  async function send() {
    const wrong = await form.send();
    if (wrong) focusField(element.current, wrong);
  }
  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (!pending) void send();
  }

  return (
    <Dialog
      open
      onOpenChange={(open, reason) => !open && leave(reason)}
      title={`${offer.title}: ${target.name}`}
      description={
        <span className="wrap-anywhere">
          {target.detail}
          {about && (
            <>
              {target.detail && " · "}
              <span className="font-medium text-ink">{about}</span>
            </>
          )}
        </span>
      }
    >
      {secret ? (
        <SecretOnce secret={secret} message={outcome?.kind === "done" ? outcome.message : ""} onClose={onClose} />
      ) : (
        <form ref={element} onSubmit={submit} noValidate className="-mx-4 -mb-4">
          <div className="space-y-4 px-4 pb-4">
            <p className="text-sm">{offer.consequence}</p>
            {offer.needsApproval && !outcome && <ApprovalAhead why={offer.needsApproval} />}
            {warning && <Callout tone="caution">{warning}</Callout>}
            {!over && <OperationFields request={request} form={form} />}
            {outcome && <OutcomeNote outcome={outcome} onSignedIn={() => void send()} />}
          </div>
          <DialogFooter>
            <Button ref={close} onClick={onClose} disabledReason={pending ? "Wait for the answer" : undefined}>
              {over ? "Close" : "Cancel"}
            </Button>
            {!over && (
              <Button
                type="submit"
                variant={offer.risk === "destructive" && !form.asks ? "danger" : "primary"}
                pending={pending}
              >
                {form.asks ? "Ask for approval" : offer.title}
              </Button>
            )}
          </DialogFooter>
        </form>
      )}
    </Dialog>
  );
}

const LONGEST_REASON = 500;

/** What the operation asks for, how the caller was verified, and why it is done. */
function OperationFields({ request, form }: { request: OperationRequest; form: OperationForm }) {
  const { offer, caller } = request;
  const { errors, attributes } = form;
  // Of what is new there is no before to compare with.
  const changes = request.attributes ? [...form.fields.changes, ...attributes.edits.changes] : [];
  const required = offer.asksReason === "required";
  return (
    <>
      <FieldControls form={form.fields} />
      <AppAttributes attributes={attributes} />
      {changes.length > 0 && (
        <div className="space-y-2">
          <p className="text-sm font-semibold">What will change</p>
          <ChangesList changes={changes} />
        </div>
      )}
      {offer.asksCallerCheck && <CallerCheck caller={caller} form={form} />}
      <Field
        label="Reason or ticket number"
        required={required}
        optional={!required}
        hint="Kept in the audit trail with your name. No passwords or codes."
        error={errors.reason}
      >
        <TextInput
          name="reason"
          maxLength={LONGEST_REASON}
          value={form.reason}
          onChange={(event) => form.setReason(event.target.value)}
        />
      </Field>
    </>
  );
}
