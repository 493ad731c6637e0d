import { StatusBadge } from "#components/ui/badge.tsx";

/** The two states most things of an org can be in. */
export function ActiveBadge({ active }: { active: boolean }) {
  return <StatusBadge tone={active ? "positive" : "neutral"}>{active ? "Active" : "Inactive"}</StatusBadge>;
}
