import { digitsOf, type Figure } from "./figures.ts";

const HEADINGS = ["", "measured", "aim", "", "how"];
const IS_NUMBER = [false, true, true, false, false];

/** The figures as a table of text, numbers to the right. */
export function table(figures: readonly Figure[]): string {
  const rows = [HEADINGS, ...figures.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          IS_NUMBER[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cells({ name, value, unit, aim, bound, met, how }: Figure): string[] {
  const judgement = met === null ? "" : met ? "met" : "MISSED";
  return [
    name,
    `${value.toFixed(digitsOf(unit))} ${unit}`,
    aim === null ? "–" : `${bound} ${aim} ${unit}`,
    judgement,
    how,
  ];
}
