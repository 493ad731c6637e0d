"use client";
import { Link } from "#components/ui/link.tsx";
import { useCallback, useState, useSyncExternalStore } from "react";
import type { SubmitEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

const LONGEST_NAME = 60;

/** Goes to a view, keeps the one on show under a name, or lets one go. */
export function ViewsDialog({ list, onClose }: { list: string; onClose: () => void }) {
  const [views, setViews] = useSavedViews(list);
  const [name, setName] = useState("");
  const [error, setError] = useState<string>();

  function save(event: SubmitEvent) {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === "") return setError("Give the view a name.");
    const others = views.filter((view) => view.name !== wanted);
    setViews([...others, { name: wanted, search: searchInView() }].toSorted((a, b) => a.name.localeCompare(b.name)));
    setName("");
    setError(undefined);
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Views"
      description="Saved in this browser: search, filters, order and columns. To share a view, send its address."
    >
      <div className="space-y-4">
        {views.length === 0 ? (
          <p className="text-sm text-muted">No views yet. Set up the list as you like it, then save it here.</p>
        ) : (
          <ul className="divide-y divide-line rounded-md border border-line text-sm">
            {views.map((view) => (
              <li key={view.name} className="flex items-center gap-3 px-3 py-1.5">
                <Link href={`/${list}?${view.search}`} onClick={onClose} className="link min-w-0 flex-1 wrap-anywhere">
                  {view.name}
                </Link>
                <Button
                  size="sm"
                  variant="quiet"
                  onClick={() => setViews(views.filter((other) => other.name !== view.name))}
                >
                  Delete<span className="sr-only"> the view {view.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        <form onSubmit={save} className="flex flex-wrap items-start gap-2">
          <Field label="Save the list as it is now, as" error={error} className="min-w-48 flex-1">
            <TextInput
              name="view"
              maxLength={LONGEST_NAME}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
          <Button type="submit" variant="primary" className="mt-6">
            Save
          </Button>
        </form>
      </div>
    </Dialog>
  );
}

/** A list as someone set it up, by the name they gave it; `search` is the query string that shows it again. */
type SavedView = { name: string; search: string };

const NONE: readonly SavedView[] = [];
const listeners = new Set<() => void>();
// What was read last, so that the same text is the same list to React.
const read = new Map<string, { text: string | null; views: readonly SavedView[] }>();

const keyOf = (list: string) => `gatehouse-views-${list}`;

function isView(value: unknown): value is SavedView {
  const { name, search } = (value ?? {}) as Partial<SavedView>;
  return typeof name === "string" && typeof search === "string";
}

function parse(text: string | null): readonly SavedView[] {
  if (text === null) return NONE;
  try {
    const stored: unknown = JSON.parse(text);
    return Array.isArray(stored) ? stored.filter(isView) : NONE;
  } catch {
    // Someone else's text under our key: there are no views in it.
    return NONE;
  }
}

function viewsOf(list: string): readonly SavedView[] {
  const text = localStorage.getItem(keyOf(list));
  const known = read.get(list);
  if (known?.text === text) return known.views;
  const views = parse(text);
  read.set(list, { text, views });
  return views;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The query string of the list in view, from its first page on and with nothing opened: a cursor is worth nothing tomorrow. */
function searchInView(): string {
  const params = new URLSearchParams(location.search);
  for (const place of ["pages", "page", "event"]) params.delete(place);
  return params.toString();
}

/**
 * The views that this browser keeps of one list, and a setter. They are of the browser, not of the person: what one wants
 * others to see is an address to send.
 */
function useSavedViews(list: string): [readonly SavedView[], (views: readonly SavedView[]) => void] {
  const views = useSyncExternalStore(
    subscribe,
    () => viewsOf(list),
    () => NONE,
  );
  const set = useCallback(
    (next: readonly SavedView[]) => {
      localStorage.setItem(keyOf(list), JSON.stringify(next));
      for (const listener of listeners) listener();
    },
    [list],
  );
  return [views, set];
}
