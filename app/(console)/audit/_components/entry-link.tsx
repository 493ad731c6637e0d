"use client";
import { Link } from "#components/ui/link.tsx";
import { createSerializer, useQueryStates } from "nuqs";
import { auditParams } from "../search-params.ts";

const addressOf = createSerializer(auditParams);

/** An entry's number, leading to its details over the list as it is. */
export function EntryLink({ seq }: { seq: number }) {
  const [params, set] = useQueryStates(auditParams);
  return (
    <Link
      href={addressOf("/audit", { ...params, entry: seq })}
      prefetch={false}
      scroll={false}
      onClick={(event) => {
        // The page has all it needs: only the address changes. With a modifier key it stays a link like any other.
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void set({ entry: seq }, { history: "push" });
      }}
      className="link font-mono text-xs"
      aria-label={`Details of entry ${seq}`}
    >
      {seq.toLocaleString("en")}
    </Link>
  );
}
