const CANDIDATES = [",", ";", "\t"] as const;

/** What separates a file's cells: the one of comma, semicolon and tab that its first line has most of, outside quotes. */
export function delimiterOf(start: string): string {
  const counts = new Map<string, number>(CANDIDATES.map((each) => [each, 0]));
  let quoted = false;
  for (const character of start) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "\n" || character === "\r")) break;
    else if (!quoted) counts.set(character, (counts.get(character) ?? -Infinity) + 1);
  }
  const [most] = [...CANDIDATES].toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
  return most ?? ",";
}
