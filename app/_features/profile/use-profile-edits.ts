"use client";
import { useState } from "react";
import { changesOf, faultOf, toValue } from "#lib/policy/profile-values.ts";
import type { ProfileField, ProfileForm } from "#lib/schemas/profile-form.ts";
import { causesByField } from "#app/_features/operation/fields.ts";

/**
 * What someone typed into a profile form, apart from what was there before: when that is read again, nothing typed is
 * lost. A fault is said once the cursor has left its field, or when all is to be sent.
 */
export function useProfileEdits({ fields, values }: Pick<ProfileForm, "fields" | "values">) {
  const [edits, setEdits] = useState<Record<string, string>>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<Record<string, string>>({});
  const [tried, setTried] = useState(false);

  const valueOf = (name: string) => edits[name] ?? values[name] ?? "";
  const faultNow = (field: ProfileField) =>
    field.whyReadOnly === null && (edits[field.name] !== undefined || values[field.name] === undefined)
      ? faultOf(field, valueOf(field.name))
      : null;
  const changes = changesOf(fields, values, edits);

  return {
    valueOf,
    changes,
    /** What to say beside a field now. */
    errorOf(field: ProfileField): string | undefined {
      const said = tried || left.has(field.name);
      return refused[field.name] ?? ((said && faultNow(field)) || undefined);
    },
    change(name: string, value: string) {
      setEdits((before) => ({ ...before, [name]: value }));
      setRefused(({ [name]: _, ...others }) => others);
    },
    leave: (name: string) => setLeft((before) => new Set(before).add(name)),
    /** Says every fault there is. @returns the first field that has one */
    check(): string | null {
      setTried(true);
      return fields.find((field) => faultNow(field) !== null)?.name ?? null;
    },
    /** Puts Okta's causes beside the fields they speak of. @returns the first of these */
    refuse(causes: readonly string[]): string | null {
      const found = causesByField(fields, causes);
      setRefused(found);
      return Object.keys(found)[0] ?? null;
    },
    /** The attributes that are different, as Okta stores them. */
    profile: () => Object.fromEntries(changes.map(({ field }) => [field.name, toValue(field, valueOf(field.name))])),
  };
}

export type ProfileEdits = ReturnType<typeof useProfileEdits>;
