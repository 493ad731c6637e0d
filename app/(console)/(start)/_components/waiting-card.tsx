import { ChevronRight, CircleCheck } from "lucide-react";
import { Link } from "#components/ui/link.tsx";
import { ProblemState } from "#app/_features/problem/problem-state.tsx";
import { Card } from "#components/ui/card.tsx";
import { ToneIcon } from "#components/ui/tone-icon.tsx";
import type { Overview, Waiting } from "#lib/schemas/overview.ts";
import { cn } from "#lib/utils/cn.ts";

const NUMBER: Record<Waiting["tone"], string> = {
  critical: "text-critical",
  caution: "text-caution",
  info: "text-ink",
};

type WaitingCardProps = {
  waiting: Overview["waiting"];
  /** Some of it is told by Okta's log, which is still being read. */
  logIsRead: boolean;
};

/** What waits for the reader, each with the way to it. */
export function WaitingCard({ waiting, logIsRead }: WaitingCardProps) {
  return (
    <Card title="Needs attention" flush>
      {!waiting.ok && <ProblemState problem={waiting.problem} />}
      {waiting.ok && waiting.items.length === 0 && (
        <p className="flex items-center gap-2 px-4 py-4 text-sm">
          <CircleCheck aria-hidden className="size-4 text-positive" />
          Nothing is waiting for you{logIsRead && ", as far as we know"}.
        </p>
      )}
      {logIsRead && (
        <p className="border-t border-line px-4 py-2 text-xs text-muted">
          The System Log is still being read, so some changes not made in Gatehouse may not be shown yet.
        </p>
      )}
      {waiting.ok && waiting.items.length > 0 && (
        <ul className="grid divide-line max-sm:divide-y sm:grid-cols-2 xl:grid-cols-3">
          {waiting.items.map((item) => (
            <li key={item.key} className="relative flex min-w-0 items-start gap-3 px-4 py-3 hover:bg-hover">
              <ToneIcon tone={item.tone} className={cn("mt-1 size-4 shrink-0", NUMBER[item.tone])} />
              <span className="min-w-0 flex-1">
                <Link href={item.href} className="text-sm font-medium after:absolute after:inset-0">
                  <span className={cn("mr-0.5 text-xl font-semibold", NUMBER[item.tone])}>
                    {item.count?.toLocaleString("en") ?? "?"}
                    {item.more && "+"}
                  </span>{" "}
                  {item.title}
                </Link>
                <span className="block text-xs text-muted">{item.hint}</span>
              </span>
              <ChevronRight aria-hidden className="mt-1.5 size-4 shrink-0 text-faint" />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
