"use client";
import { Link } from "#components/ui/link.tsx";
import { Card } from "#components/ui/card.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { useRead } from "#lib/client/reads.ts";
import type { AuditRow } from "#lib/schemas/audit.ts";
import { TargetLink } from "../../_components/target-link.tsx";
import { SettleDialog } from "./settle-dialog.tsx";

/** Intents whose outcome neither an answer nor Okta's state has shown. */
export function HandedOver() {
  const { data } = useRead("/audit/state");
  if (!data) return null;
  const { handedOver, maySettle } = data;
  return (
    <Card
      title="Result not known"
      description="No usable answer was received, and Okta's state does not show the change. It may still have happened: check the person and the System Log, then record the result."
      flush
    >
      {handedOver.length === 0 ? (
        <p className="px-4 py-3 text-sm text-muted">None. Every intent has a result or is still being checked.</p>
      ) : (
        <ul>
          {handedOver.map((row) => (
            <Row key={row.seq} row={row} maySettle={maySettle} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Row({ row, maySettle }: { row: AuditRow; maySettle: boolean }) {
  return (
    <li className="flex flex-wrap items-start gap-3 border-b border-line px-4 py-3 last:border-0">
      <div className="min-w-0 flex-1">
        <p className="text-sm">
          <Link href={`/audit?entry=${row.seq}`} className="link font-medium">
            {row.title}
          </Link>{" "}
          <TargetLink target={row.target} />
        </p>
        <p className="text-xs text-muted">
          <RelativeTime at={row.at} /> by {row.actor.login}
          {row.reason && `: ${row.reason}`}
        </p>
      </div>
      {maySettle && <SettleDialog seq={row.seq} />}
    </li>
  );
}
