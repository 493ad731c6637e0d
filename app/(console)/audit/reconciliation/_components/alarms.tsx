"use client";
import { Link } from "#components/ui/link.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Card } from "#components/ui/card.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { useRead } from "#lib/client/reads.ts";
import type { Alarm } from "#lib/schemas/reconcile.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { AcknowledgeDialog } from "./acknowledge-dialog.tsx";

const NOTHING_UNEXPLAINED = "Every change by this console’s credential is explained.";

/** Changes made with our credential not made in Gatehouse. */
export function Alarms() {
  const { data, error, isFetching, refetch } = useRead("/audit/reconciliation");
  if (error) return <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />;
  if (!data) return null;
  if (data.alarms.length === 0) {
    const clear = data.knowsCredential && data.caughtUpAt !== null;
    return (
      <Callout tone={clear ? "positive" : "info"} title={clear ? NOTHING_UNEXPLAINED : "Not known yet."}>
        {!data.knowsCredential
          ? "Gatehouse learns which credential it uses from its first change in the System Log. Until then, its changes cannot be told apart from others."
          : data.caughtUpAt === null
            ? "The System Log has not been read to its end yet. So far, every change by this console’s credential is in the trail."
            : "Every change that the System Log shows for it is in the trail."}
      </Callout>
    );
  }
  const open = data.alarms.flatMap(({ uuid, acknowledged }) => (acknowledged ? [] : [uuid]));
  return (
    <Card
      actions={
        open.length > 1 &&
        data.mayAcknowledge && <AcknowledgeDialog uuids={open} label={`Add one note to all ${open.length}…`} />
      }
      title={
        data.openAlarms === 1
          ? "1 change not made in Gatehouse"
          : `${data.openAlarms.toLocaleString("en")} changes not made in Gatehouse`
      }
      description="The System Log says they were made with this console's credential, but they are not in the trail. Either someone else has the credential and you must replace it at once, or another program uses it too."
      flush
    >
      <ul>
        {data.alarms.map((alarm) => (
          <AlarmRow key={alarm.uuid} alarm={alarm} mayAcknowledge={data.mayAcknowledge} />
        ))}
      </ul>
    </Card>
  );
}

function AlarmRow({ alarm, mayAcknowledge }: { alarm: Alarm; mayAcknowledge: boolean }) {
  const { event, acknowledged, uuid } = alarm;
  return (
    <li className="flex flex-wrap items-start gap-3 border-b border-line px-4 py-3 last:border-0">
      <div className="min-w-0 flex-1">
        <p className="text-sm">
          <Link href={`/log?event=${encodeURIComponent(uuid)}`} className="link font-medium">
            {event?.sentence ?? uuid}
          </Link>{" "}
          {acknowledged ? <Badge>looked into</Badge> : <Badge tone="critical">open</Badge>}
        </p>
        <p className="text-xs text-muted">
          {event && <RelativeTime at={event.published} />}
          {event?.ip && ` from ${event.ip}`}
          {event && ` · ${event.eventType}`}
        </p>
        {acknowledged && (
          <p className="mt-1 text-sm wrap-anywhere">
            {acknowledged.by}: {acknowledged.note}
          </p>
        )}
      </div>
      {!acknowledged && mayAcknowledge && <AcknowledgeDialog uuids={[uuid]} label="Add a note…" />}
    </li>
  );
}
