import type { Entry } from "./entries.tsx";

const KEY = "gatehouse-recents";
const KEPT = 6;

/** What was opened from the search box last, newest first. Kept in this tab alone: names of people stay in no profile. */
export function recents(): Omit<Entry, "icon">[] {
  return JSON.parse(sessionStorage.getItem(KEY) ?? "[]") as Omit<Entry, "icon">[];
}

/** Remembers what was opened. */
export function remember({ icon: _, reason: __, ...entry }: Entry): void {
  const others = recents().filter(({ key }) => key !== entry.key);
  sessionStorage.setItem(KEY, JSON.stringify([entry, ...others].slice(0, KEPT)));
}
