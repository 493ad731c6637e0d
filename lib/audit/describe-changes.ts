import type { AuditRow, DescribedChange } from "#lib/schemas/audit.ts";
import { fieldTitle } from "#lib/utils/field-title.ts";

/**
 * Before and after as people say it: attributes by the org's own titles, and of a list what came to it and what went.
 * @param titles what the org calls its attributes, by name
 */
export function describeChanges(changes: AuditRow["changes"], titles: ReadonlyMap<string, string>): DescribedChange[] {
  return changes.map(({ field, from, to }) => {
    const named = { field, title: titles.get(field) ?? fieldTitle(field) };
    const [before, after] = [itemsOf(from), itemsOf(to)];
    if ((before ?? after) === null) return { ...named, from, to, lists: null };
    const lists = {
      added: (after ?? []).filter((item) => !before?.includes(item)),
      removed: (before ?? []).filter((item) => !after?.includes(item)),
    };
    return { ...named, from, to, lists };
  });
}

/** The items of a list as the trail keeps it; `null` for anything else. */
function itemsOf(value: string | null): string[] | null {
  if (!value?.startsWith("[")) return null;
  try {
    const items: unknown = JSON.parse(value);
    if (!Array.isArray(items)) return null;
    return items.map((item: unknown) => (typeof item === "string" ? item : JSON.stringify(item)));
  } catch {
    // A text that only begins like a list.
    return null;
  }
}
