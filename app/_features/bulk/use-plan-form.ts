"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { planBulk } from "#lib/actions/bulk.ts";
import type { PlanRequestInput } from "#lib/schemas/bulk.ts";
import { useFields } from "#app/_features/operation/use-fields.ts";
import type { JobKindId } from "#lib/schemas/vocabulary/bulk.ts";
import type { Field, FieldValues } from "#lib/schemas/vocabulary/fields.ts";
import { useJobCommand } from "./use-job-command.ts";

/** A plan's targets, and where they came from in words. */
export type PlanTargets = { targets: PlanRequestInput["targets"]; source: string };

/**
 * What a plan needs beside its people: the task's own fields and a reason. Sent twice it makes one job.
 * @param options.byRow columns of a file that say some of it row by row
 * @param options.given what the fields hold at first, where that is known
 */
export function usePlanForm(
  declared: readonly Field[],
  { byRow = [], given = {} }: { byRow?: readonly string[]; given?: FieldValues | undefined } = {},
) {
  const router = useRouter();
  const [submissionKey] = useState(() => crypto.randomUUID());
  const fields = useFields(declared, { given, byRow });
  const [reason, setReason] = useState("");
  const command = useJobCommand((jobId) => router.push(`/bulk/${jobId}`));
  const why = reason.trim();

  return {
    ...{ fields, reason, setReason, tried: fields.tried },
    ...{ pending: command.pending, refusal: command.refusal, again: command.again },
    /** What to say beside the reason, once sending was tried. */
    reasonError: fields.tried && why === "" ? "Say why: the audit trail needs it." : undefined,
    /** Has it planned. @returns false when something is missing, which is then said */
    send(task: JobKindId | undefined, about: PlanTargets | null): boolean {
      const missing = fields.check();
      if (!task || !about || missing !== null || why === "") return false;
      void command.send(() => planBulk({ submissionKey, task, input: fields.input({}), reason: why, ...about }));
      return true;
    },
  };
}

export type PlanForm = ReturnType<typeof usePlanForm>;
