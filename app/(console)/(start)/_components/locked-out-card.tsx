import { Link } from "#components/ui/link.tsx";
import { ProblemState } from "#app/_features/problem/problem-state.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Card } from "#components/ui/card.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { Overview } from "#lib/schemas/overview.ts";

/** Who was locked out last: likely the next to call. */
export function LockedOutCard({ lockedOut, mayUnlock }: Pick<Overview, "lockedOut" | "mayUnlock">) {
  return (
    <Card
      title="Recently locked out"
      actions={
        <Link href="/people?status=LOCKED_OUT" className="link text-sm">
          All of them
        </Link>
      }
      flush
    >
      {!lockedOut.ok && <ProblemState problem={lockedOut.problem} />}
      {lockedOut.ok && lockedOut.items.length === 0 && (
        <p className="px-4 py-3 text-sm text-muted">Nobody is locked out.</p>
      )}
      {lockedOut.ok && (
        <ul className="divide-y divide-line">
          {lockedOut.items.map(({ id, name, login, since, whyNot }) => (
            <li key={id} className="flex items-center gap-3 px-4 py-2 text-sm">
              <span className="min-w-0 flex-1">
                <Link href={`/people/${id}`} className="link font-medium">
                  {name}
                </Link>
                <span className="block truncate text-xs text-muted">
                  {login}
                  {since && (
                    <>
                      {" · "}
                      <RelativeTime at={since} />
                    </>
                  )}
                </span>
              </span>
              {mayUnlock && whyNot !== null && <span className="max-w-56 text-right text-xs text-muted">{whyNot}</span>}
              {mayUnlock && whyNot === null && (
                <ButtonLink href={`/people/${id}?do=user.unlock`} size="sm" aria-label={`Unlock ${name}`}>
                  Unlock…
                </ButtonLink>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
