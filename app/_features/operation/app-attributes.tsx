"use client";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { ProfileControl } from "#app/_features/profile/profile-control.tsx";
import type { OperationForm } from "./use-operation-form.ts";

/** What the app keeps of somebody, by its own schema. */
export function AppAttributes({ attributes }: { attributes: OperationForm["attributes"] }) {
  const { fields, edits, isLoading, problem, retry } = attributes;
  if (isLoading) return <Skeleton className="h-24 w-full" />;
  if (problem) {
    return (
      <Callout
        tone="caution"
        title="What else the app keeps of them could not be read"
        actions={
          <Button size="sm" onClick={retry}>
            Try again
          </Button>
        }
      >
        <p>{problem} What is asked for here can be sent all the same; the rest stays as it is.</p>
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
