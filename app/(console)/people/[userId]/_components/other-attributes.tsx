import { ChevronRight } from "lucide-react";
import { DescriptionList } from "#components/ui/description-list.tsx";
import type { PersonOverview } from "#lib/schemas/person.ts";

/** The org's other profile attributes, by the names they have in Okta; folded until asked for. */
export function OtherAttributes({ attributes }: { attributes: PersonOverview["person"]["attributes"] }) {
  if (attributes.length === 0) return null;
  return (
    <details className="group rounded-lg border border-line bg-surface">
      <summary className="flex min-h-10 list-none items-center gap-2 rounded-lg px-4 text-base font-semibold">
        <ChevronRight aria-hidden className="size-4 text-muted group-open:rotate-90" />
        Other attributes ({attributes.length})
      </summary>
      <div className="border-t border-line p-4">
        <DescriptionList facts={attributes.map(({ name, value }) => ({ term: name, value }))} />
      </div>
    </details>
  );
}
