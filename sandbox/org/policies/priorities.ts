type Ranked = { id: string; priority: number; system: boolean };

/** Where the numbers of an order begin, and what the system's own has; the next number where that is left out. */
export type Numbering = { first: number; system?: number };

const FROM_ONE: Numbering = { first: 1 };

/**
 * Puts a row among the others (sorted by priority) at the place it wants; without one, after all but the system's own,
 * which stay last. Hands back every row, numbered without gaps.
 */
export function rank<Row extends Ranked>(
  others: readonly Row[],
  row: Row,
  wanted: number | undefined,
  numbering = FROM_ONE,
): Row[] {
  const own = others.filter((other) => !other.system && other.id !== row.id);
  const systems = others.filter((other) => other.system && other.id !== row.id);
  if (row.system) return numbered([...own, ...systems, row], numbering);
  const place = wanted === undefined ? own.length : Math.max(0, wanted - numbering.first);
  return numbered([...own.slice(0, place), row, ...own.slice(place), ...systems], numbering);
}

/** Closes the gap that a deleted row leaves. */
export function numbered<Row extends Ranked>(rows: readonly Row[], { first, system } = FROM_ONE): Row[] {
  return rows.map((row, index) => {
    const priority = row.system && system !== undefined ? system : first + index;
    return row.priority === priority ? row : { ...row, priority };
  });
}
