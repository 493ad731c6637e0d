"use client";
import { useState } from "react";
import { attempt, type Ending } from "./attempt.ts";
import { type OperationOption, optionsOf } from "./operation-options.ts";
import type { OperationRequest } from "./operation-request.ts";
import type { CallerCheck } from "#lib/schemas/vocabulary/caller-checks.ts";

type FieldName = "reason" | "callerCheck" | (string & {});

/**
 * The form of one request: what is typed and chosen, what is missing, and how the last attempt ended. All of it lives
 * in this component's state alone, so that a link shown once is gone with the dialog.
 */
export function useOperationForm(request: OperationRequest, first: Ending | null, onEnd: (ending: Ending) => void) {
  const { offer } = request;
  const options = optionsOf(request);
  const [reason, setReason] = useState("");
  const [callerCheck, setCallerCheck] = useState<CallerCheck | "">("");
  const [chosen, setChosen] = useState(() => Object.fromEntries(options.map((each) => [each.name, each.initial])));
  const [errors, setErrors] = useState<Partial<Record<FieldName, string>>>({});
  const [pending, setPending] = useState(false);
  const [ending, setEnding] = useState<Ending | null>(first);

  function missing(): Partial<Record<FieldName, string>> {
    const found: Partial<Record<FieldName, string>> = {};
    for (const { name, needed } of options) if (needed && !chosen[name]) found[name] = needed;
    if (offer.asksCallerCheck && callerCheck === "") found["callerCheck"] = "Say how you know who is calling.";
    if (offer.asksReason === "required" && reason.trim() === "") found["reason"] = "Give a reason or ticket number.";
    return found;
  }

  /** Sends it, unless something is missing; then it says what. @returns the first field that is missing */
  async function send(): Promise<FieldName | null> {
    const found = missing();
    setErrors(found);
    const [wrong] = Object.keys(found);
    if (wrong !== undefined) return wrong;
    setPending(true);
    setEnding(null);
    const justification = { ...(reason.trim() && { reason }), ...(callerCheck && { callerCheck }) };
    const ended = await attempt(request, chosen, justification);
    setPending(false);
    setEnding(ended);
    onEnd(ended);
    return null;
  }

  return {
    options: options.map((option: OperationOption) => ({ ...option, checked: chosen[option.name] ?? option.initial })),
    choose: (name: string, on: boolean) => setChosen((before) => ({ ...before, [name]: on })),
    ...{ reason, setReason, callerCheck, setCallerCheck, errors, pending, ending, send },
  };
}

export type OperationForm = ReturnType<typeof useOperationForm>;
