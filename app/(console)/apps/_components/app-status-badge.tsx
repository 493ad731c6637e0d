import { StatusBadge } from "#components/ui/badge.tsx";

/** Whether an app can be used. */
export function AppStatusBadge({ status }: { status: string }) {
  const active = status === "ACTIVE";
  return (
    <StatusBadge tone={active ? "positive" : "neutral"}>
      {active ? "Active" : status.charAt(0) + status.slice(1).toLowerCase()}
    </StatusBadge>
  );
}
