"use client";
import { FileText, Upload } from "lucide-react";
import { useId, useState } from "react";
import type { ChangeEvent, ReactNode } from "react";
import { cn } from "#lib/utils/cn.ts";
import { formatBytes } from "#lib/utils/format-bytes.ts";

type FileDropProps = {
  label: string;
  hint?: ReactNode;
  /** Endings with their dot: [".csv"]; none: any file. */
  extensions: readonly string[];
  maxBytes: number;
  /** The file in hand, shown by name and size. */
  file: File | null;
  onFile: (file: File) => void;
  /** What is wrong with the file in hand. */
  error?: ReactNode;
};

/** What is wrong with a file before anyone reads it; null when nothing is. */
function refusal(file: File, extensions: readonly string[], maxBytes: number): string | null {
  if (extensions.length > 0 && !extensions.some((extension) => file.name.toLowerCase().endsWith(extension))) {
    return `“${file.name}” was not accepted: its name must end in ${extensions.join(" or ")}. Save it in that format and try again.`;
  }
  if (file.size > maxBytes) {
    return `“${file.name}” was not accepted: it has ${formatBytes(file.size)}, the limit is ${formatBytes(maxBytes)}. Split it into smaller files.`;
  }
  return null;
}

/**
 * Takes one file, chosen or dropped. It is the browser's own file input stretched over the box, so keyboard and drag
 * and drop come with it.
 */
export function FileDrop({ label, hint, extensions, maxBytes, file, onFile, error }: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const problem = refused ?? error;

  function take(event: ChangeEvent<HTMLInputElement>) {
    const chosen = event.target.files?.[0];
    // Emptied, so that choosing the same file again after fixing it counts as a change.
    event.target.value = "";
    if (!chosen) return;
    const reason = refusal(chosen, extensions, maxBytes);
    setRefused(reason);
    if (reason === null) onFile(chosen);
  }

  return (
    <div className="space-y-1">
      <div
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        className={cn(
          "relative flex min-h-24 flex-col items-center justify-center gap-1 rounded-lg border border-dashed px-4 py-5 text-center text-sm",
          "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
          problem ? "border-critical" : "border-line-strong",
          over ? "bg-accent-soft" : "bg-surface hover:bg-hover",
        )}
      >
        {file ? (
          <FileText aria-hidden className="size-5 text-muted" />
        ) : (
          <Upload aria-hidden className="size-5 text-muted" />
        )}
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <span id={`${id}-hint`} className="text-muted">
          {file ? `${file.name}, ${formatBytes(file.size)}` : (hint ?? "Drop it here, or choose it")}
        </span>
        <input
          id={id}
          type="file"
          accept={extensions.join(",")}
          aria-describedby={`${id}-hint ${id}-problem`}
          aria-invalid={problem ? true : undefined}
          onChange={take}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
      </div>
      <p id={`${id}-problem`} role="alert" className="text-xs text-critical">
        {problem}
      </p>
    </div>
  );
}
