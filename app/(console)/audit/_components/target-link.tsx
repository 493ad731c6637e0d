import { Link } from "#components/ui/link.tsx";
import type { AuditRow } from "#lib/schemas/audit.ts";

/** The target of an operation; a person links to their page, unless they were never created. */
export function TargetLink({ target }: { target: AuditRow["target"] }) {
  if (!target) return null;
  if (target.kind !== "user" || target.id === null) return target.label;
  return (
    <Link href={`/people/${target.id}`} className="link">
      {target.label}
    </Link>
  );
}
