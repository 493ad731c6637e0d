/** Spreadsheets run a cell that starts like a formula; an apostrophe in front makes it text again. */
export function escapeCsvFormula(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
