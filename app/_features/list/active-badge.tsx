import { StatusBadge } from "#components/ui/badge.tsx";

/** The two states most things of an org can be in. */
export function ActiveBadge({ active }: { active: boolean }) {
  return <StatusBadge tone={active ? "positive" : "neutral"}>{active ? "Active" : "Inactive"}</StatusBadge>;
}

/** What a column of it is filtered by. */
export const ACTIVE_CHOICES = [
  { value: "ACTIVE", label: "Active" },
  { value: "INACTIVE", label: "Inactive" },
] as const;
