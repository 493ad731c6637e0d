import { CopyButton } from "#components/ui/copy-button.tsx";

/** JSON as Okta has it, folded away until someone wants it: words cannot say everything. */
export function Source({ label, text }: { label: string; text: string }) {
  return (
    <details className="min-w-0 text-sm">
      <summary className="w-fit cursor-pointer rounded-sm text-xs text-muted hover:text-ink">{label}</summary>
      <div className="mt-2 flex items-start gap-2">
        {/* A region that scrolls must be reachable by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre tabIndex={0} className="max-h-96 min-w-0 flex-1 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs">
          {text}
        </pre>
        <CopyButton value={text} label={`Copy: ${label}`} />
      </div>
    </details>
  );
}
