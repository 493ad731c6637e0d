import { Link } from "#components/ui/link.tsx";
import type { AuditRow } from "#lib/schemas/audit.ts";

/** Whom or what something was done to; a person leads to their page, unless they never came to be. */
export function TargetLink({ target }: { target: AuditRow["target"] }) {
  if (!target) return null;
  if (target.kind !== "user" || target.id === null) return target.label;
  return (
    <Link href={`/people/${target.id}`} className="link">
      {target.label}
    </Link>
  );
}
