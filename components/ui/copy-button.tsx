"use client";
import { Check, Copy, X } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "./icon-button.tsx";

const SHOWN_MS = 2000;

/** Copies `value` and says whether it worked; browsers refuse without HTTPS or permission, and then it says so. */
export function CopyButton({ value, label = "Copy" }: { value: string; label?: string }) {
  const [result, setResult] = useState<"copied" | "refused" | null>(null);

  useEffect(() => {
    if (result === null) return;
    const timer = setTimeout(() => setResult(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [result]);

  function copy() {
    // `clipboard` is missing altogether on a page that was not served over HTTPS or from this machine.
    const writing = navigator.clipboard?.writeText(value) ?? Promise.reject(new Error("no clipboard"));
    writing.then(
      () => setResult("copied"),
      () => setResult("refused"),
    );
  }

  const icon = result === "copied" ? <Check /> : result === "refused" ? <X /> : <Copy />;
  const message = result === "copied" ? "Copied" : "The browser did not allow copying: select the text instead";
  return (
    <span className="inline-flex">
      <IconButton
        size="sm"
        label={result ? message : label}
        icon={<span className="[&_svg]:size-3.5">{icon}</span>}
        onClick={copy}
        className="-my-1 size-6"
      />
      <span role="status" className="sr-only">
        {result ? message : ""}
      </span>
    </span>
  );
}
