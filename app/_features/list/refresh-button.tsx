import { RefreshCw } from "lucide-react";
import { IconButton } from "#components/ui/icon-button.tsx";

/** Reads a list anew; turns while it is being read. */
export function RefreshButton({ label, busy, onClick }: { label: string; busy: boolean; onClick: () => void }) {
  return (
    <IconButton
      label={label}
      icon={<RefreshCw aria-hidden className={busy ? "size-4 animate-spin" : "size-4"} />}
      onClick={onClick}
    />
  );
}
