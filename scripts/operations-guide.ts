import type { CatalogueRow } from "#lib/operations/declarations/catalogue.ts";

type Column = { heading: string; cell: (row: CatalogueRow) => string };

const NONE = "–";
const code = (text: string) => `\`${text}\``;
const list = (words: readonly string[]) => words.join(", ") || NONE;

const ID: Column = { heading: "id", cell: ({ id }) => code(id) };
const CALLS: Column = {
  heading: "calls",
  cell: ({ endpoints }) => list(endpoints.map((endpoint) => code(endpoint.replace("/api/v1", "")))),
};
const CHANGES: readonly Column[] = [
  ID,
  CALLS,
  { heading: "who", cell: ({ roles }) => roles.map((role) => role[0]).join(" ") },
  { heading: "asks for", cell: ({ asks }) => list(asks) },
  { heading: "effects", cell: ({ effects }) => list(effects) },
  { heading: "guards", cell: ({ guards }) => list(guards) },
  { heading: "bulk", cell: ({ bulk }) => (bulk === "no" ? NONE : bulk) },
  { heading: "retry", cell: ({ retry }) => retry ?? NONE },
  { heading: "undone by", cell: ({ inverse }) => (inverse === null ? NONE : code(inverse)) },
];
const COLUMNS = { change: CHANGES, read: [ID, CALLS], watch: [ID, CALLS] };

/**
 * The guide with its tables as the declarations have them; what is written around them stays.
 * @throws when an area has no heading in the guide, or a heading no area
 */
export function withTables(guide: string, rows: readonly CatalogueRow[]): string {
  const areas = Map.groupBy(rows, ({ area }) => area);
  const [top = "", ...sections] = guide.split(/^(?=## )/m);
  const written = sections.map((section) => {
    const title = /^## (.*)/.exec(section)?.[1] ?? "";
    const declared = areas.get(title);
    if (!declared) throw new Error(`Nothing is declared under “${title}”.`);
    areas.delete(title);
    const prose = section.replace(/^## .*\n/, "").replace(/^\|.*\n/gm, "");
    return [`## ${title}`, ...tablesOf(declared), ...prose.split(/\n{2,}/).map((each) => each.trim())]
      .filter(Boolean)
      .join("\n\n");
  });
  const [homeless] = areas.keys();
  if (homeless !== undefined) throw new Error(`docs/operations.md has no heading “${homeless}”.`);
  return `${[top.trim(), ...written].join("\n\n")}\n`;
}

/** The tables of one area: what changes something, what reads, what watches. */
function tablesOf(rows: readonly CatalogueRow[]): string[] {
  return (["change", "read", "watch"] as const).flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind).toSorted((a, b) => a.id.localeCompare(b.id));
    return own.length === 0 ? [] : [table(COLUMNS[kind], own)];
  });
}

/** A table with its columns aligned, as the formatter writes it. */
function table(columns: readonly Column[], rows: readonly CatalogueRow[]): string {
  const cells = [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
  const widths = columns.map((_, at) => Math.max(3, ...cells.map((line) => line[at]?.length ?? 0)));
  const line = (parts: readonly string[]) => `| ${parts.join(" | ")} |`;
  const padded = cells.map((parts) => line(parts.map((part, at) => part.padEnd(widths[at] ?? 0))));
  return [padded[0], line(widths.map((width) => "-".repeat(width))), ...padded.slice(1)].join("\n");
}
