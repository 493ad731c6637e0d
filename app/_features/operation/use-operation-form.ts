"use client";
import { useState } from "react";
import type { CallerPushView } from "#lib/schemas/caller-push.ts";
import type { CallerCheck } from "#lib/schemas/vocabulary/caller-checks.ts";
import type { Ending } from "./attempt.ts";
import { fieldsOf } from "./fields-of.ts";
import { askedFor, causesByField, type FieldValue, initialValues, missingIn, toInput } from "./operation-field.ts";
import type { OperationRequest } from "./operation-request.ts";
import { useAppAttributes } from "./use-app-attributes.ts";
import { useSending } from "./use-sending.ts";

type Errors = Record<string, string | undefined>;

/**
 * The form of one request: what is typed and chosen, what is missing, and how the last attempt ended. All of it lives
 * in this component's state alone, so that a link shown once is gone with the dialog.
 */
export function useOperationForm(request: OperationRequest, first: Ending | null, onEnd: (ending: Ending) => void) {
  const { offer } = request;
  const fields = fieldsOf(request);
  const [reason, setReason] = useState(request.reason ?? "");
  const [callerCheck, setCallerCheck] = useState<CallerCheck | "">(request.callerCheck ?? "");
  const [verified, setVerified] = useState<CallerPushView | null>(null);
  const [values, setValues] = useState(() => initialValues(fields));
  const [errors, setErrors] = useState<Errors>({});
  const attributes = useAppAttributes(request.attributes);
  const sending = useSending(offer.needsApproval, first);

  function missing(): Errors {
    const found: Errors = missingIn(fields, values);
    if (offer.asksCallerCheck && callerCheck === "" && !verified)
      found["callerCheck"] = "Say how you know who is calling.";
    if (offer.asksReason === "required" && reason.trim() === "") found["reason"] = "Give a reason or ticket number.";
    return found;
  }

  function whatIsSent() {
    const known = verified ? ({ callerCheck: "push", pushId: verified.id } as const) : callerCheck && { callerCheck };
    const settled = toInput(request.input, fields, values);
    const profile = attributes.edits.profile();
    const input = Object.keys(profile).length > 0 ? { ...settled, profile } : settled;
    const justification = { ...(reason.trim() && { reason }), ...known };
    return { operation: offer.id, input, justification };
  }

  /** Sends it, unless something is missing; then it says what. @returns the first field that is missing or refused */
  async function send(): Promise<string | null> {
    const found = missing();
    setErrors(found);
    const wrong = Object.keys(found)[0] ?? attributes.edits.check();
    if (wrong !== null) return wrong;
    const ended = await sending.send(whatIsSent());
    onEnd(ended);
    if (ended.kind !== "failed" && ended.kind !== "refused") return null;
    const refused = causesByField(fields, ended.problem.causes);
    setErrors(refused);
    return Object.keys(refused)[0] ?? attributes.edits.refuse(ended.problem.causes);
  }

  const { asks, pending, ending } = sending;
  return {
    ...{
      fields: askedFor(fields, values),
      values,
      reason,
      setReason,
      callerCheck,
      setCallerCheck,
      verified,
      verifiedBy: setVerified,
      errors,
      attributes,
      asks,
      pending,
      ending,
      send,
    },
    set: (name: string, value: FieldValue) => setValues((before) => ({ ...before, [name]: value })),
  };
}

export type OperationForm = ReturnType<typeof useOperationForm>;
