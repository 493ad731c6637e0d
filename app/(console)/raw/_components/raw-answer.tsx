"use client";
import { Download } from "lucide-react";
import { Link } from "#components/ui/link.tsx";
import { useEffect, useRef } from "react";
import type { AttemptOutcome } from "#app/_features/operation/attempt.ts";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { formatBytes } from "#lib/utils/format-bytes.ts";

type RawAnswerProps = {
  answered: Extract<AttemptOutcome, { kind: "done" }> | null;
  expects: "json" | "text" | "binary";
  pending: boolean;
};

type Answer = { status: number; body: unknown };

/** More than this makes a page slow; the whole of it can be saved. */
const SHOWN_CHARACTERS = 200_000;

/** What Okta answered last, to read, copy or save. */
export function RawAnswer({ answered, expects, pending }: RawAnswerProps) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone it is below the form.
    if (answered) top.current?.scrollIntoView({ block: "nearest" });
  }, [answered]);
  const answer = answered?.answer as Answer | undefined;
  return (
    <div ref={top} className="min-w-0 scroll-mt-20">
      <Card title="Answer">
        <div role="status" className="space-y-3">
          {pending && <ProgressBar label="Waiting for Okta" />}
          {!answer && !pending && (
            <EmptyState title="Nothing sent yet">Okta’s answer appears here, with its request id.</EmptyState>
          )}
          {answer && answered && (
            <>
              <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
                <span className="font-medium">Status {answer.status}</span>
                {answered.oktaRequestId && (
                  <span className="inline-flex items-center gap-1 text-muted">
                    <code className="font-mono text-xs">{answered.oktaRequestId}</code>
                    <CopyButton value={answered.oktaRequestId} label="Copy Okta’s request id" />
                  </span>
                )}
                <Link href={`/audit?entry=${answered.auditSeq}`} className="link">
                  Audit entry {answered.auditSeq}
                </Link>
              </p>
              <Body body={answer.body} expects={expects} />
            </>
          )}
        </div>
      </Card>
    </div>
  );
}

function Body({ body, expects }: { body: unknown; expects: RawAnswerProps["expects"] }) {
  if (body === null || body === "") return <p className="text-sm text-muted">The answer has no body.</p>;
  if (expects === "binary" && typeof body === "string") {
    const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
    return <SaveButton content={bytes} name="answer.bin" label={`Save the file (${formatBytes(bytes.length)})`} />;
  }
  const text = typeof body === "string" ? body : JSON.stringify(body, null, 2);
  const name = typeof body === "string" ? "answer.txt" : "answer.json";
  return (
    <>
      <div className="flex gap-2">
        <SaveButton content={text} name={name} label="Save" />
        <CopyButton value={text} label="Copy the answer" />
      </div>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} className="max-h-[60dvh] overflow-auto rounded-md bg-sunken p-3 font-mono text-xs">
        {text.slice(0, SHOWN_CHARACTERS)}
      </pre>
      {text.length > SHOWN_CHARACTERS && (
        <p className="text-xs text-muted">Only the beginning is shown. Save the file to see all of it.</p>
      )}
    </>
  );
}

function SaveButton({
  content,
  name,
  label,
}: {
  content: string | Uint8Array<ArrayBuffer>;
  name: string;
  label: string;
}) {
  function save() {
    const address = URL.createObjectURL(new Blob([content]));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  }
  return (
    <Button size="sm" icon={<Download aria-hidden className="size-4" />} onClick={save}>
      {label}
    </Button>
  );
}
