import { ActiveBadge } from "#app/_features/list/cells.tsx";
import { ProblemState } from "#app/_features/problem/problem-state.tsx";
import { Source } from "#app/_features/page/source.tsx";
import { StatusBadge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import type { Part } from "#lib/schemas/part.ts";
import type { DescribedRule } from "#lib/schemas/policies.ts";
import { cn } from "#lib/utils/cn.ts";

type RulesCardProps = { rules: Part<DescribedRule>; retrying: boolean; onRetry: () => void };

/** The rules of a policy in the order Okta tries them, each as who, from where, when, and what follows. */
export function RulesCard({ rules, retrying, onRetry }: RulesCardProps) {
  const items = rules.ok ? rules.items.toSorted((a, b) => (a.priority ?? 0) - (b.priority ?? 0)) : [];
  return (
    <Card
      flush
      title={`Rules${items.length > 0 ? ` (${items.length})` : ""}`}
      description="The first active rule that matches decides."
    >
      {!rules.ok && (
        <ProblemState
          problem={rules.problem}
          actions={
            <Button pending={retrying} onClick={onRetry}>
              Try again
            </Button>
          }
        />
      )}
      {rules.ok && items.length === 0 && <p className="px-4 py-3 text-sm text-muted">This policy has no rules.</p>}
      <ol className="divide-y divide-line">
        {items.map((rule, index) => (
          <li key={rule.id} className="space-y-2 px-4 py-3">
            <Rule rule={rule} place={index + 1} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Rule({ rule, place }: { rule: DescribedRule; place: number }) {
  const parts = [
    { term: "Who", words: rule.who, none: "Everyone the policy is for" },
    { term: "From", words: rule.from, none: "Anywhere" },
    ...(rule.when.length > 0 ? [{ term: "When", words: rule.when, none: "" }] : []),
    { term: "Then", words: rule.follows, none: "See the rule as Okta has it" },
  ];
  return (
    <>
      <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-semibold">
        <span className="text-muted">{place}.</span>
        {rule.name}
        {!rule.active && <ActiveBadge active={false} />}
        {rule.access && (
          <StatusBadge tone={rule.access === "allow" ? "positive" : "critical"}>
            {rule.access === "allow" ? "Lets in" : "Keeps out"}
          </StatusBadge>
        )}
      </h3>
      <dl className={cn("space-y-0.5 text-sm", !rule.active && "text-muted")}>
        {parts.map(({ term, words, none }) => (
          <div key={term} className="grid grid-cols-[3.5rem_1fr] gap-x-2">
            <dt className="text-muted">{term}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">{words.length > 0 ? words.join(" · ") : none}</dd>
          </div>
        ))}
      </dl>
      <Source label="As Okta has it" text={rule.source} />
    </>
  );
}
