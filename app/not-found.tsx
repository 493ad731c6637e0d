import { SearchX } from "lucide-react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

export const metadata = { title: "Not found" };

/** An address that leads nowhere. */
export default function NotFound() {
  return (
    <main className="mx-auto max-w-xl pt-16">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        icon={<SearchX />}
        title="Page not found"
        actions={<ButtonLink href="/">Go to the start page</ButtonLink>}
      >
        The link may be old, or its target was deleted. Search for the person, group or app by name instead.
      </EmptyState>
    </main>
  );
}
