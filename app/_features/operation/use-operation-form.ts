"use client";
import { useState } from "react";
import type { CallerPushView } from "#lib/schemas/caller-push.ts";
import type { CallerCheck } from "#lib/schemas/vocabulary/caller-checks.ts";
import { useAppAttributes } from "./app-attributes.tsx";
import type { AttemptOutcome } from "./attempt.ts";
import type { OperationRequest } from "./operation-request.ts";
import { useFields } from "./use-fields.ts";
import { useSending } from "./use-sending.ts";

/**
 * The form of one request: what is typed and chosen, what is missing, and how the last attempt ended. All of it lives
 * in this component's state alone, so that a link shown once is gone with the dialog.
 */
export function useOperationForm(
  request: OperationRequest,
  first: AttemptOutcome | null,
  onEnd: (outcome: AttemptOutcome) => void,
) {
  const { offer, given, input: settled } = request;
  const fields = useFields(offer.fields, { given, settled });
  const [reason, setReason] = useState(request.reason ?? "");
  const [callerCheck, setCallerCheck] = useState<CallerCheck | "">(request.callerCheck ?? "");
  const [verified, setVerified] = useState<CallerPushView | null>(null);
  const attributes = useAppAttributes(request);
  const { send: sendOff, ...sending } = useSending(offer.needsApproval, first);

  const missing = {
    ...(offer.asksCallerCheck &&
      callerCheck === "" &&
      !verified && { callerCheck: "Say how you know who is calling." }),
    ...(offer.asksReason === "required" && reason.trim() === "" && { reason: "Give a reason or ticket number." }),
  };

  function whatIsSent() {
    const known = verified ? ({ callerCheck: "push", pushId: verified.id } as const) : callerCheck && { callerCheck };
    const input = fields.input(settled);
    const profile = attributes.edits.profile();
    const justification = { ...(reason.trim() && { reason }), ...known };
    const whole = Object.keys(profile).length > 0 ? { ...input, profile } : input;
    return { operation: offer.id, input: whole, justification };
  }

  /** Sends it, unless something is missing; then it says what. @returns the first field that is missing or refused */
  async function send(): Promise<string | null> {
    const wrong = fields.check() ?? Object.keys(missing)[0] ?? attributes.edits.check();
    if (wrong !== null) return wrong;
    const ended = await sendOff(whatIsSent());
    onEnd(ended);
    if (ended.kind !== "failed" && ended.kind !== "refused") return null;
    const { causes } = ended.problem;
    return fields.refuse(causes) ?? attributes.edits.refuse(causes);
  }

  return {
    ...{ fields, attributes, reason, setReason, callerCheck, setCallerCheck, verified, send, ...sending },
    verifiedBy: setVerified,
    /** What to say beside what is asked for with every operation. */
    errors: (fields.tried ? missing : {}) as Readonly<Record<"callerCheck" | "reason", string | undefined>>,
  };
}

export type OperationForm = ReturnType<typeof useOperationForm>;
