type Ranked = { id: string; priority: number; system: boolean };

/**
 * Puts a row among the others (sorted by priority) at the place it wants, from 1; without one, after all but the
 * system's own, which stay last. Hands back every row, numbered from 1 without gaps.
 */
export function rank<Row extends Ranked>(others: readonly Row[], row: Row, wanted: number | undefined): Row[] {
  const own = others.filter((other) => !other.system && other.id !== row.id);
  const systems = others.filter((other) => other.system && other.id !== row.id);
  if (row.system) return numbered([...own, ...systems, row]);
  const place = Math.max(0, (wanted ?? own.length + 1) - 1);
  return numbered([...own.slice(0, place), row, ...own.slice(place), ...systems]);
}

/** Closes the gap that a deleted row leaves. */
export function numbered<Row extends Ranked>(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => (row.priority === index + 1 ? row : { ...row, priority: index + 1 }));
}
