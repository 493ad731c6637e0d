"use client";
import { useQuery } from "@tanstack/react-query";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { readQuery } from "#lib/client/reads.ts";

/** Since when the archive goes back, how fresh it is, and what keeps it from being read; `children` until that is known. */
export function ArchiveNote({ children }: { children: string }) {
  const { data } = useQuery({ ...readQuery("/log/catalogue"), refetchInterval: 15_000 });
  if (!data) return children;
  const { archive, retentionDays } = data;
  if (archive.problem) {
    return (
      <span className="text-critical">
        The archive is not being updated: {archive.problem.title} {archive.problem.remedy}
      </span>
    );
  }
  if (!archive.oldest) {
    return (
      <>Everything that happens in the org. The archive is still empty: the worker fills it from the System Log.</>
    );
  }
  const kept = retentionDays === 0 ? "kept for ever" : `kept for ${retentionDays.toLocaleString("en")} days`;
  return (
    <span>
      Everything that happens in the org. The archive goes back to <RelativeTime at={archive.oldest} />,{" "}
      {archive.caughtUpAt ? (
        <>
          was up to date <RelativeTime at={archive.caughtUpAt} />
        </>
      ) : (
        "is still being read from Okta"
      )}{" "}
      and is {kept}; Okta itself keeps 90 days.
    </span>
  );
}
