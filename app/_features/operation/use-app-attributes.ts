"use client";
import { useQuery } from "@tanstack/react-query";
import { appAttributesQuery } from "#lib/client/apps.ts";
import type { ProfileField } from "#lib/schemas/profile-form.ts";
import { useProfileEdits } from "#app/_features/profile/use-profile-edits.ts";
import type { OperationRequest } from "./operation-request.ts";

/** Okta fills in by the app's mappings what a new assignment leaves out, so nothing is missing before Okta says so. */
function forNewcomer(field: ProfileField): ProfileField {
  if (!field.required) return field;
  const hint = "The app needs it. Left empty, Okta fills it in from their profile where the app's mapping says so.";
  return { ...field, required: false, description: [field.description, hint].filter(Boolean).join(" ") };
}

/** The attributes that an app keeps of somebody: read by its schema, edited, and what of them is different. */
export function useAppAttributes(about: OperationRequest["attributes"]) {
  const { data, error, isLoading, refetch } = useQuery(appAttributesQuery(about?.appId ?? null));
  const known = data ?? [];
  const fields = about?.values ? known : known.map(forNewcomer);
  const empty = Object.fromEntries(fields.map(({ name }) => [name, ""]));
  const edits = useProfileEdits({ fields, values: { ...empty, ...about?.values } });
  return {
    ...{ fields, edits, isLoading },
    problem: error?.message ?? null,
    retry: () => void refetch(),
  };
}
