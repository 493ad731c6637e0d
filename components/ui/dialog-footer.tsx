import type { ReactNode } from "react";

/** The row of buttons at the foot of a dialog; use it inside a <form> that wraps body and buttons. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return (
    <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-4 py-3">{children}</footer>
  );
}
