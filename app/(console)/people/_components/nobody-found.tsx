import { SearchX } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { PeopleQuery } from "#lib/schemas/people.ts";

type NobodyFoundProps = {
  query: PeopleQuery;
  /** There are further pages, which may have somebody. */
  more: boolean;
  onClear: () => void;
};

/** No people on this page, and what would find some. */
export function NobodyFound({ query, more, onClear }: NobodyFoundProps) {
  const filtered = query.q !== "" || query.status.length > 0 || query.department !== "" || query.group !== "";
  if (more) {
    return (
      <EmptyState icon={<SearchX />} title="Nobody on this page matches">
        The group is read through a part at a time. Go on to the next page to look further.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<SearchX />}
      title={filtered ? "Nobody matches" : "There is nobody here"}
      actions={filtered && <Button onClick={onClear}>Clear search and filters</Button>}
    >
      {filtered && (
        <ul className="space-y-0.5">
          {query.q !== "" && (
            <li>
              Search looks at how first name, last name, login, email and employee number start, and at phone numbers as
              Okta has them, with the country in front.
            </li>
          )}
          {query.status.length === 0 && <li>Deactivated people show only when Status asks for them.</li>}
          <li>Somebody created or changed in the last few seconds may not be found yet.</li>
        </ul>
      )}
    </EmptyState>
  );
}
