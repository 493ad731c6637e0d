import { Link } from "#components/ui/link.tsx";
import { ProblemState } from "#app/_features/problem/problem-state.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import type { Part } from "#lib/schemas/part.ts";
import type { PolicyMapping } from "#lib/schemas/policies.ts";

type MappingsCardProps = { mappings: Part<PolicyMapping>; retrying: boolean; onRetry: () => void };

/** The apps a policy applies to. */
export function MappingsCard({ mappings, retrying, onRetry }: MappingsCardProps) {
  const count = mappings.ok && mappings.items.length > 0 ? ` (${mappings.items.length})` : "";
  return (
    <Card flush title={`Applies to${count}`}>
      {!mappings.ok && (
        <ProblemState
          problem={mappings.problem}
          actions={
            <Button pending={retrying} onClick={onRetry}>
              Try again
            </Button>
          }
        />
      )}
      {mappings.ok && mappings.items.length === 0 && (
        <p className="px-4 py-3 text-sm text-muted">
          No apps are mapped to it: only its conditions decide where it applies.
        </p>
      )}
      {mappings.ok && mappings.items.length > 0 && (
        <ul className="max-h-96 divide-y divide-line overflow-y-auto text-sm">
          {mappings.items.map(({ id, appId, label }) => (
            <li key={id} className="px-4 py-2">
              {appId ? (
                <Link href={`/apps/${appId}`} className="link">
                  {label}
                </Link>
              ) : (
                label
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
