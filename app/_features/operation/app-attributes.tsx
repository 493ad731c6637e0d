"use client";
import { useQuery } from "@tanstack/react-query";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { ProfileControl } from "#app/_features/profile/profile-control.tsx";
import { useProfileEdits } from "#app/_features/profile/use-profile-edits.ts";
import { readQuery } from "#lib/client/reads.ts";
import type { ProfileField } from "#lib/schemas/profile-form.ts";
import type { OperationRequest } from "./operation-request.ts";

/** Okta fills in by the app's mappings what a new assignment leaves out, so nothing is missing before Okta says so. */
function forNewHire(field: ProfileField): ProfileField {
  if (!field.required) return field;
  const hint = "Required by the app. If empty, Okta fills it in from their profile if the app's mapping says so.";
  return { ...field, required: false, description: [field.description, hint].filter(Boolean).join(" ") };
}

/** The attributes that an app keeps of someone: read by its schema, edited, and what of them is different. */
export function useAppAttributes({ offer, input, attributes: now }: OperationRequest) {
  const asked = offer.fields.some((field) => field.kind === "attributes" && field.of === "app");
  const { data, error, isLoading, refetch } = useQuery({
    ...readQuery("/apps/{appId}/attributes", { appId: String(input["appId"]) }),
    enabled: asked,
  });
  const known = data ?? [];
  const fields = now ? known : known.map(forNewHire);
  const empty = Object.fromEntries(fields.map(({ name }) => [name, ""]));
  const edits = useProfileEdits({ fields, values: { ...empty, ...now } });
  return {
    ...{ fields, edits, isLoading },
    problem: error?.message ?? null,
    retry: () => void refetch(),
  };
}

/** What the app keeps of someone, by its own schema. */
export function AppAttributes({ attributes }: { attributes: ReturnType<typeof useAppAttributes> }) {
  const { fields, edits, isLoading, problem, retry } = attributes;
  if (isLoading) return <Skeleton className="h-24 w-full" />;
  if (problem) {
    return (
      <Callout
        tone="caution"
        title="The app’s other attributes could not be read"
        actions={
          <Button size="sm" onClick={retry}>
            Try again
          </Button>
        }
      >
        <p>{problem} You can still send what is asked for here; the rest stays as it is.</p>
      </Callout>
    );
  }
  if (fields.length === 0) return null;
  return (
    <fieldset className="space-y-4">
      <legend className="text-sm font-semibold">In the app</legend>
      <div className="grid gap-x-4 gap-y-4 sm:grid-cols-2">
        {fields.map((field) => (
          <ProfileControl
            key={field.name}
            field={field}
            value={edits.valueOf(field.name)}
            error={edits.errorOf(field)}
            onChange={(value) => edits.change(field.name, value)}
            onLeave={() => edits.leave(field.name)}
          />
        ))}
      </div>
    </fieldset>
  );
}
