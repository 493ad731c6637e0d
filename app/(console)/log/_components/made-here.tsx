import { Link } from "#components/ui/link.tsx";
import type { LogRow } from "#lib/schemas/log.ts";

/** Who in this console made what Okta only knows the shared credential of, leading to their entry in the trail. */
export function MadeHere({ here }: { here: NonNullable<LogRow["here"]> }) {
  return (
    <Link href={`/audit?entry=${here.seq}`} className="link">
      {here.login ?? "somebody whose name was erased"}, here
    </Link>
  );
}
