"use client";
import { Link } from "#components/ui/link.tsx";
import { createSerializer, useQueryStates } from "nuqs";
import type { LogRow } from "#lib/schemas/log.ts";
import { logParams } from "../search-params.ts";

const addressOf = createSerializer(logParams);

/** What happened, leading to the details of the event over the list as it is. */
export function EventLink({ row }: { row: LogRow }) {
  const [params, set] = useQueryStates(logParams);
  return (
    <Link
      href={addressOf("/log", { ...params, event: row.uuid })}
      prefetch={false}
      scroll={false}
      onClick={(event) => {
        // The page has all it needs: only the address changes. With a modifier key it stays a link like any other.
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void set({ event: row.uuid }, { history: "push" });
      }}
      className="link"
    >
      {row.sentence}
    </Link>
  );
}
