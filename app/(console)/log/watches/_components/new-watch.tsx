"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { addWatch } from "#lib/actions/watches.ts";
import { readQuery, useRead } from "#lib/client/reads.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import {
  WATCH_EVERY,
  WATCH_KINDS,
  WATCH_TITLES,
  type WatchKind,
  intervalLabel,
} from "#lib/schemas/vocabulary/watches.ts";
import { ProblemCallout } from "#app/_features/problem/problem-callout.tsx";
import { focusFirstInvalid } from "#app/_features/form/focus.ts";
import { answered } from "./answered.ts";

const kinds = WATCH_KINDS.map((value) => ({ value, label: WATCH_TITLES[value] }));
const rhythms = WATCH_EVERY.map((minutes) => ({ value: String(minutes), label: intervalLabel(minutes) }));

const EXPRESSION: Record<WatchKind, { label: string; hint: string }> = {
  "watch.newUsers": { label: "Okta search", hint: 'Such as: profile.department eq "Sales". Empty: everyone.' },
  "watch.updatedUsers": { label: "Okta search", hint: 'Such as: status eq "LOCKED_OUT". Empty: everyone.' },
  "watch.systemLog": { label: "Okta filter", hint: 'Such as: eventType eq "user.account.lock". Empty: every event.' },
};

/** A button that asks what to watch. */
export function NewWatch() {
  const [open, setOpen] = useState(false);
  const { data } = useRead("/watches");
  return (
    <>
      <Button
        variant="primary"
        icon={<Plus aria-hidden className="size-4" />}
        disabledReason={data && !data.mayChange ? "Only admins and owners can set up watches." : undefined}
        onClick={() => setOpen(true)}
      >
        New watch
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="New watch"
        description="It only finds what happens from now on."
      >
        {open && <WatchForm onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function WatchForm({ onDone }: { onDone: () => void }) {
  const queryClient = useQueryClient();
  const [kind, setKind] = useState<WatchKind>("watch.systemLog");
  const [name, setName] = useState("");
  const [expression, setExpression] = useState("");
  const [every, setEvery] = useState<(typeof WATCH_EVERY)[number]>(5);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [unnamed, setUnnamed] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refused !== null && form.current) focusFirstInvalid(form.current);
  }, [refused]);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setUnnamed(name.trim() === "");
    if (name.trim() === "") return focusFirstInvalid(event.currentTarget);
    setPending(true);
    setProblem(null);
    setRefused(null);
    const reply = await answered(addWatch({ kind, name, expression, everyMinutes: every }));
    setPending(false);
    if ("expression" in reply) return setRefused(reply.expression);
    if (!reply.ok) return setProblem(reply.problem);
    await queryClient.invalidateQueries(readQuery("/watches"));
    onDone();
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate className="space-y-4">
      <Field label="What to watch">
        <Select
          options={kinds}
          value={kind}
          onValueChange={(value) => {
            setKind(WATCH_KINDS.find((each) => each === value) ?? kind);
            setRefused(null);
          }}
        />
      </Field>
      <Field label="Name" required error={unnamed ? "Give the watch a name." : undefined}>
        <TextInput maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field
        label={EXPRESSION[kind].label}
        hint={EXPRESSION[kind].hint}
        error={refused && `Okta cannot read this: ${refused}`}
        optional
      >
        <TextArea
          rows={3}
          value={expression}
          onChange={(event) => {
            setExpression(event.target.value);
            setRefused(null);
          }}
        />
      </Field>
      <Field label="How often" hint="Each check takes at least one call to Okta.">
        <Select
          options={rhythms}
          value={String(every)}
          onValueChange={(value) => setEvery(WATCH_EVERY.find((each) => String(each) === value) ?? every)}
        />
      </Field>
      {problem && <ProblemCallout problem={problem} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" pending={pending}>
          Start watching
        </Button>
      </div>
    </form>
  );
}
