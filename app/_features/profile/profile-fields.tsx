"use client";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";
import type { ProfileField } from "#lib/schemas/profile-form.ts";
import { ProfileControl } from "./profile-control.tsx";
import type { ProfileEdits } from "./use-profile-edits.ts";

/** Asked for at once; the other attributes that every org has are folded away. */
const COMMON = new Set([
  ...["firstName", "lastName", "email", "login", "mobilePhone", "title", "department", "manager", "managerId"],
]);

function Grid({ fields, edits }: { fields: readonly ProfileField[]; edits: ProfileEdits }) {
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
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
  );
}

function Folded({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="group rounded-lg border border-line bg-surface">
      <summary className="flex min-h-10 list-none items-center gap-2 rounded-lg px-4 text-base font-semibold">
        <ChevronRight aria-hidden className="size-4 text-muted group-open:rotate-90" />
        {title}
      </summary>
      <div className="border-t border-line p-4">{children}</div>
    </details>
  );
}

/** Every attribute of the org's user schema, in the order people fill them in. */
export function ProfileFields({ fields, edits }: { fields: readonly ProfileField[]; edits: ProfileEdits }) {
  const isCommon = ({ name, required, custom }: ProfileField) => !custom && (required || COMMON.has(name));
  const rest = fields.filter((field) => !field.custom && !isCommon(field));
  const custom = fields.filter((field) => field.custom);
  return (
    <>
      <Card title="Name, sign-in and work">
        <Grid fields={fields.filter(isCommon)} edits={edits} />
      </Card>
      {custom.length > 0 && (
        <Card title="This org’s own attributes">
          <Grid fields={custom} edits={edits} />
        </Card>
      )}
      {rest.length > 0 && (
        <Folded title={`Other attributes (${rest.length})`} open={rest.some((field) => edits.errorOf(field))}>
          <Grid fields={rest} edits={edits} />
        </Folded>
      )}
    </>
  );
}
