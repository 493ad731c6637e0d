import { Link } from "#components/ui/link.tsx";
import type { AuditRow } from "#lib/schemas/audit.ts";

/** Whom or what something was done to; a person leads to their page. */
export function TargetLink({ target }: { target: AuditRow["target"] }) {
  if (!target) return null;
  if (target.kind !== "user") return target.label;
  return (
    <Link href={`/people/${target.id}`} className="link">
      {target.label}
    </Link>
  );
}
