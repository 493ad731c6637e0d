import type { BulkOffer } from "#lib/schemas/bulk.ts";
import type { BulkTaskId } from "#lib/schemas/vocabulary/bulk.ts";
import { BULK_SECTIONS, offeredAt } from "#lib/schemas/vocabulary/places.ts";

type TaskMenuProps = { offers: readonly BulkOffer[]; onChoose: (task: BulkTaskId) => void };

/** Everything that can be done to many, laid open for who does not know yet what it is called; only what their role has. */
export function TaskMenu({ offers, onChoose }: TaskMenuProps) {
  const allowed = offers.filter(({ whyNot }) => whyNot === null);
  const sections = BULK_SECTIONS.map(({ label, place }) => ({ label, tasks: offeredAt(place, allowed) })).filter(
    ({ tasks }) => tasks.length > 0,
  );
  return (
    <div className="gap-6 rounded-lg border border-line bg-surface px-4 pt-4 sm:columns-2">
      {sections.map(({ label, tasks }) => (
        <section key={label} aria-label={label} className="break-inside-avoid pb-4">
          <h2 className="text-xs font-medium text-muted">{label}</h2>
          <ul className="mt-1 -ml-2">
            {tasks.map(({ id, title }) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => onChoose(id)}
                  className="w-full cursor-pointer rounded-md px-2 py-1 text-left text-sm hover:bg-hover"
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
