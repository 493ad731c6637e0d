"use client";
import { type SubmitEvent, useRef, useState } from "react";
import { focusFirstInvalid } from "#app/_features/form/focus.ts";
import { NameValueRows } from "#app/_features/form/name-value-rows.tsx";
import { attempt, type AttemptOutcome } from "#app/_features/operation/attempt.ts";
import { OutcomeNote } from "#app/_features/operation/outcome-note.tsx";
import { useDraft } from "#app/_features/form/use-draft.ts";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { oneOf } from "#lib/utils/one-of.ts";
import { RawAnswer } from "./raw-answer.tsx";
import { RawBody } from "./raw-body.tsx";
import { EMPTY_RAW, METHODS, rawProblems, toRawInput } from "./raw-draft.ts";
import { RawPatience } from "./raw-patience.tsx";

/** Asks for a request and shows its answer; both stay when the session ends in between. */
export function RawForm({ mayChange }: { mayChange: boolean }) {
  const { state: draft, change, clear } = useDraft("raw-request", EMPTY_RAW);
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<AttemptOutcome | null>(null);
  const [answered, setAnswered] = useState<Extract<AttemptOutcome, { kind: "done" }> | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const errors = tried ? rawProblems(draft, file) : {};

  async function send() {
    setTried(true);
    if (Object.keys(rawProblems(draft, file)).length > 0) {
      // What became of the request before this one would read as if it were this one's.
      setOutcome(null);
      if (form.current) focusFirstInvalid(form.current);
      return;
    }
    setPending(true);
    setOutcome(null);
    const ended = await attempt("raw.request", await toRawInput(draft, file), { reason: draft.reason });
    setPending(false);
    setOutcome(ended);
    // A refused second request takes nothing away of the first one's answer.
    if (ended.kind === "done") setAnswered(ended);
  }
  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (!pending) void send();
  }

  return (
    <div className="grid min-w-0 items-start gap-4 lg:grid-cols-2">
      <form ref={form} onSubmit={submit} noValidate className="min-w-0">
        <Card
          title="Request"
          actions={
            <Button size="sm" variant="quiet" onClick={clear}>
              Start over
            </Button>
          }
        >
          <div className="space-y-4">
            <div className="grid grid-cols-[7rem_1fr] items-start gap-2">
              <Field
                label="Method"
                hint={mayChange ? undefined : "Only an owner can send changes."}
                className="min-w-0"
              >
                <Select
                  options={METHODS.map((value) => ({
                    value,
                    label: value,
                    disabled: value !== "GET" && !mayChange,
                  }))}
                  value={draft.method}
                  onValueChange={(value) => change({ method: oneOf(METHODS, value) ?? "GET" })}
                />
              </Field>
              <Field label="Path" required error={errors["path"]} hint="In this org, without parameters.">
                <TextInput
                  value={draft.path}
                  spellCheck={false}
                  onChange={(event) => change({ path: event.target.value })}
                  className="font-mono"
                />
              </Field>
            </div>
            <NameValueRows
              label="Parameters"
              one="parameter"
              rows={draft.query}
              onChange={(query) => change({ query })}
            />
            <NameValueRows
              label="Headers"
              one="header"
              rows={draft.headers}
              onChange={(headers) => change({ headers })}
            />
            {draft.method !== "GET" && (
              <RawBody draft={draft} change={change} file={file} onFile={setFile} errors={errors} />
            )}
            <RawPatience draft={draft} change={change} errors={errors} />
            <Field
              label="Reason or ticket number"
              required
              hint="Kept in the audit trail with your name, the method and the path."
              error={errors["reason"]}
            >
              <TextInput
                value={draft.reason}
                maxLength={500}
                onChange={(event) => change({ reason: event.target.value })}
              />
            </Field>
            {outcome && <OutcomeNote outcome={outcome} onSignedIn={() => void send()} />}
            <div className="flex justify-end">
              <Button type="submit" variant="primary" pending={pending}>
                Send {draft.method}
              </Button>
            </div>
          </div>
        </Card>
      </form>
      <RawAnswer answered={answered} expects={draft.expects} pending={pending} />
    </div>
  );
}
