"use client";
import { useState } from "react";
import type { Field, FieldValue, FieldValues } from "#lib/schemas/vocabulary/fields.ts";
import { askedFor, causesByField, changesIn, type FormContext, formFields, missingIn, toInput } from "./fields.ts";

/**
 * The fields of a form, for one target or for many: what they hold, what is missing, what was refused. What is typed stays
 * when other fields are asked for. A fault is said once all is to be sent.
 */
export function useFields(declared: readonly Field[], context: FormContext) {
  const [typed, setTyped] = useState<FieldValues>({});
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Record<string, string>>({});
  const fields = formFields(declared, context);
  const values: FieldValues = { ...context.given, ...typed };
  const missing = missingIn(fields, values, context.byRow);
  const asked = askedFor(fields, values);
  return {
    ...{ asked, values, tried, byRow: context.byRow ?? [] },
    /** What to say beside the fields now. */
    errors: { ...refused, ...(tried && missing) } as Readonly<Record<string, string | undefined>>,
    /** Before and after of what would be different. */
    changes: changesIn(fields, values),
    set(name: string, value: FieldValue) {
      setTyped((before) => ({ ...before, [name]: value }));
      setRefused(({ [name]: _, ...others }) => others);
    },
    /** Says what is missing. @returns the first field that is */
    check(): string | null {
      setTried(true);
      setRefused({});
      return Object.keys(missing)[0] ?? null;
    },
    /** Puts causes beside the fields they speak of. @returns the first of these */
    refuse(causes: readonly string[]): string | null {
      const found = causesByField(asked, causes);
      setRefused(found);
      return Object.keys(found)[0] ?? null;
    },
    /** What is settled already with what the form adds to it. */
    input: (settled: Readonly<Record<string, unknown>>) => toInput(settled, fields, values),
  };
}

export type Fields = ReturnType<typeof useFields>;
