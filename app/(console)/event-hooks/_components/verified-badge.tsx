import { StatusBadge } from "#components/ui/badge.tsx";

/** Whether the receiver has shown that it expects deliveries. */
export function VerifiedBadge({ verified }: { verified: boolean }) {
  return <StatusBadge tone={verified ? "positive" : "caution"}>{verified ? "Verified" : "Not verified"}</StatusBadge>;
}
