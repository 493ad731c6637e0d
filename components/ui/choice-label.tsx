import type { ReactNode } from "react";

/** The words beside a checkbox, radio or switch; `hintId` is what its input names as its description. */
export function ChoiceLabel({ label, hint, hintId }: { label: ReactNode; hint?: ReactNode; hintId: string }) {
  return (
    <span className="min-w-0 text-sm leading-5">
      {label}
      {hint && (
        <span id={hintId} className="block text-xs text-muted">
          {hint}
        </span>
      )}
    </span>
  );
}
