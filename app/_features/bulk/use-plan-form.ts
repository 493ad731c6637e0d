"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { planBulk } from "#lib/actions/bulk.ts";
import type { PlanRequestInput } from "#lib/schemas/bulk.ts";
import type { BulkField, BulkTaskId } from "#lib/schemas/vocabulary/bulk.ts";
import { missingValues, type TaskValue, type TaskValues, toTaskInput } from "./task-fields.ts";
import { useJobOrder } from "./use-job-order.ts";

/** Whom a plan is about, and where they came from in words. */
export type PlanTargets = { targets: PlanRequestInput["targets"]; source: string };

/**
 * What a plan needs beside its people: the task's own fields and a reason. Sent twice it makes one job.
 * @param options.byRow columns of a file that say some of it row by row
 * @param options.given what the fields hold at first, where that is known
 */
export function usePlanForm(
  fields: readonly BulkField[],
  { byRow = [], given = {} }: { byRow?: readonly string[]; given?: TaskValues | undefined } = {},
) {
  const router = useRouter();
  const [submissionKey] = useState(() => crypto.randomUUID());
  const [values, setValues] = useState(given);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const order = useJobOrder((jobId) => router.push(`/bulk/${jobId}`));
  const missing: Record<string, string> = {
    ...missingValues(fields, values, byRow),
    ...(reason.trim() === "" && { reason: "Say why: the audit trail needs it." }),
  };

  return {
    ...{ values, reason, setReason, tried },
    ...{ pending: order.pending, refusal: order.refusal, again: order.again },
    /** What is missing, once sending was tried. */
    errors: tried ? missing : {},
    set: (name: string, value: TaskValue) => setValues((before) => ({ ...before, [name]: value })),
    /** Has it planned. @returns false when something is missing, which `errors` then says */
    send(task: BulkTaskId | undefined, about: PlanTargets | null): boolean {
      setTried(true);
      if (!task || !about || Object.keys(missing).length > 0) return false;
      const input = toTaskInput(fields, values);
      void order.send(() => planBulk({ submissionKey, task, input, reason: reason.trim(), ...about }));
      return true;
    },
  };
}

export type PlanForm = ReturnType<typeof usePlanForm>;
