"use client";
import { useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";

type SecretOnceProps = { secret: { label: string; value: string }; message: string; onClose: () => void };

/** A link that Okta gives once. It is held by the open dialog alone. */
export function SecretOnce({ secret, message, onClose }: SecretOnceProps) {
  const content = useRef<HTMLDivElement>(null);
  // Not the button: a second Enter by habit would close it, and the link with it.
  useEffect(() => content.current?.focus(), []);
  // Nor is it lost by leaving the page without being asked.
  useEffect(() => {
    const left = new AbortController();
    window.addEventListener("beforeunload", (event) => event.preventDefault(), left);
    return () => left.abort();
  }, []);
  return (
    <div ref={content} tabIndex={-1} className="space-y-4 outline-none">
      <Callout announce tone="positive" title={message} />
      <div className="space-y-1">
        <p className="text-sm font-medium">{secret.label}</p>
        <p className="flex items-start gap-2 rounded-md border border-line bg-sunken p-2.5">
          <code className="min-w-0 flex-1 font-mono text-sm break-all select-all">{secret.value}</code>
          <CopyButton value={secret.value} label={`Copy ${secret.label.toLowerCase()}`} />
        </p>
        <p className="text-xs text-muted">
          Shown once and not stored: you cannot see it again after you close this. Give it only to the person, on a
          channel you trust.
        </p>
      </div>
      <div className="flex justify-end">
        <Button variant="primary" onClick={onClose}>
          Close
        </Button>
      </div>
    </div>
  );
}
