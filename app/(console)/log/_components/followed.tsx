"use client";
import { Button } from "#components/ui/button.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { LogPage } from "#lib/schemas/log.ts";

/** How many events a page has. */
export function countOf({ rows }: LogPage, where: string): string {
  return `${rows.length === 1 ? "1 event" : `${rows.length} events`} ${where}`;
}

type FollowedProps = { page: LogPage; still: boolean; newer: number; onGoOn: () => void };

/** How a followed log stands: how old its newest event is, and what waits while somebody reads. */
export function Followed({ page, still, newer, onGoOn }: FollowedProps) {
  const newest = page.rows[0]?.published;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <span role="status">
        {still
          ? `Standing still while you read${newer > 0 ? `: ${newer === page.rows.length ? `${newer} or more` : newer} newer` : ""}.`
          : `Following the newest ${countOf(page, "")}`.trim()}
      </span>
      {newest && (
        <span>
          The newest here is from <RelativeTime at={newest} />
        </span>
      )}
      {newer > 0 && (
        <Button size="sm" onClick={onGoOn}>
          Show the newer
        </Button>
      )}
    </span>
  );
}
