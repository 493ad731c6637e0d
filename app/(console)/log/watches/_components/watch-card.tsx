"use client";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { WATCH_TITLES } from "#lib/schemas/vocabulary/watches.ts";
import type { WatchRow } from "#lib/schemas/watches.ts";
import { ProblemCallout } from "#app/_features/problem/problem-callout.tsx";
import { DeleteWatch } from "./delete-watch.tsx";
import { everyWords } from "./every-words.ts";
import { Findings } from "./findings.tsx";

/** One watch: what it looks for, how it goes, and what it found last. */
export function WatchCard({ watch, mayChange }: { watch: WatchRow; mayChange: boolean }) {
  const { id, name, kind, expression, everyMinutes, lookedAt, problem, found, createdBy } = watch;
  return (
    <Card
      title={name}
      description={
        <>
          {WATCH_TITLES[kind]}, {everyWords(everyMinutes).toLowerCase()}, set up by {createdBy}.{" "}
          {lookedAt ? (
            <>
              Last looked <RelativeTime at={lookedAt} />.
            </>
          ) : (
            "It has not looked yet."
          )}
        </>
      }
      actions={
        <>
          {(lookedAt !== null || found > 0) && (
            <Badge>{found === 1 ? "1 found" : `${found.toLocaleString("en")} found`}</Badge>
          )}
          {mayChange && <DeleteWatch watch={watch} />}
        </>
      }
    >
      <div className="space-y-3">
        {expression !== "" && <p className="font-mono text-xs wrap-anywhere">{expression}</p>}
        {problem && <ProblemCallout problem={problem} />}
        {(lookedAt !== null || found > 0) && <Findings watchId={id} count={found} />}
        <p className="text-xs text-muted">
          As JSON, oldest first from behind a number:{" "}
          <code className="font-mono wrap-anywhere">/api/watches/{id}/findings?after=0</code>
        </p>
      </div>
    </Card>
  );
}
