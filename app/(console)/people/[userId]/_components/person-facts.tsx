import type { ReactNode } from "react";
import { FactStrip, type StripFact } from "#app/_features/page/fact-strip.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { PersonOverview } from "#lib/schemas/person.ts";

type Person = PersonOverview["person"];

function when(at: string | null, never: string): ReactNode {
  return at ? <RelativeTime at={at} /> : never;
}

/** What tells that the caller is who they say, and what their sign-in looked like lately. */
function factsOf(person: Person): StripFact[] {
  return [
    { term: "Last sign-in", value: when(person.lastLogin, "Never") },
    { term: "Password changed", value: when(person.passwordChanged, "Never") },
    { term: "Title", value: person.title },
    { term: "Department", value: person.department },
    { term: "Manager", value: person.manager },
    { term: "Employee number", value: person.employeeNumber, copy: person.employeeNumber },
    { term: "Mobile phone", value: person.mobilePhone, copy: person.mobilePhone },
    { term: "Work phone", value: person.primaryPhone, copy: person.primaryPhone },
    person.email === person.login
      ? { term: "Email", value: "Same as the login" }
      : { term: "Email", value: person.email, copy: person.email },
    { term: "City", value: person.city },
    { term: "User type", value: person.userType },
    { term: "Created", value: when(person.created, "Not known") },
  ];
}

/** The person's facts in a strip across the page. */
export function PersonFacts({ person }: { person: Person }) {
  return (
    <FactStrip label="About them" facts={factsOf(person)}>
      {person.provider !== "OKTA" && (
        <p className="mt-2.5 border-t border-line pt-2.5 text-sm text-muted">
          Their sign-in comes from <span className="text-ink">{person.provider}</span>: an import from there can take
          back what is changed here.
        </p>
      )}
    </FactStrip>
  );
}
