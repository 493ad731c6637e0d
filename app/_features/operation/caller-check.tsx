"use client";
import { useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { CallerPushView } from "#lib/schemas/caller-push.ts";
import { CALLER_CHECK_KEYS, CALLER_CHECKS } from "#lib/schemas/vocabulary/caller-checks.ts";
import { timeOfDay } from "#lib/utils/format-time.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { CallerPush } from "./caller-push.tsx";
import type { OperationRequest } from "./operation-request.ts";
import type { OperationForm } from "./use-operation-form.ts";

/** What an agent may say of themselves; a push speaks for itself. */
const CHECKS = Object.entries(CALLER_CHECKS)
  .filter(([value]) => value !== "push")
  .map(([value, label]) => ({ value, label }));

type CallerCheckProps = { caller: OperationRequest["caller"]; form: OperationForm };

/** How it is made sure who is calling: by a push to their own phone, or by what the agent says they did. */
export function CallerCheck(props: CallerCheckProps) {
  const { verified } = props.form;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed may be gone: a keyboard continues from here then. Focus stays with a person who types
    // meanwhile.
    const isIn = document.activeElement?.matches("input, select, textarea, button");
    if (verified && !isIn) place.current?.focus();
  }, [verified]);
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {verified ? <Verified push={verified} form={props.form} /> : <HowVerified {...props} />}
    </div>
  );
}

function Verified({ push, form }: { push: CallerPushView; form: OperationForm }) {
  return (
    <Callout
      announce
      tone="positive"
      title={`Caller verified: approved at ${timeOfDay(push.answeredAt ?? "")}`}
      actions={
        <Button size="sm" onClick={() => form.verifiedBy(null)}>
          Verify in another way
        </Button>
      }
    >
      <p className="wrap-anywhere">{push.factor}. It is recorded with what you do next.</p>
    </Callout>
  );
}

function HowVerified({ caller, form }: CallerCheckProps) {
  const { errors, callerCheck, setCallerCheck } = form;
  return (
    <div className="space-y-2">
      <Field label="How do you know who is calling?" required error={errors.callerCheck}>
        <Select
          name="callerCheck"
          placeholder="Choose…"
          options={CHECKS}
          value={callerCheck}
          onValueChange={(value) => setCallerCheck(oneOf(CALLER_CHECK_KEYS, value) ?? "")}
        />
      </Field>
      {caller && <CallerPush caller={caller} reason={form.reason} onApproved={form.verifiedBy} />}
    </div>
  );
}
