import { Callout } from "#components/ui/callout.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { RefusedDeliveries } from "#lib/schemas/event-hooks.ts";
import type { HookRefusal } from "#lib/schemas/vocabulary/hook-refusals.ts";

const WORDS: Record<HookRefusal, string> = {
  secret: "without the right secret: the event hook’s secret in Okta is another, or somebody else knows this address",
  size: "longer than a delivery can be",
  form: "that were no delivery of an event hook",
};

/** What the receiver refused in the last week; nothing where it refused nothing. */
export function RefusedNote({ refused }: { refused: readonly RefusedDeliveries[] }) {
  if (refused.length === 0) return null;
  return (
    <Callout tone="caution" title="Deliveries were refused in the last seven days">
      <ul className="list-disc pl-4">
        {refused.map(({ why, count, lastAt }) => (
          <li key={why}>
            {count.toLocaleString("en")} {WORDS[why]}. The last <RelativeTime at={lastAt} />.
          </li>
        ))}
      </ul>
    </Callout>
  );
}
