/** A file for a file field, as Playwright takes it. */
export function csvFile(text: string, name = "people.csv") {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

/** A CSV with one column headed `login`. */
export function loginsCsv(logins: readonly string[]) {
  return csvFile(`login\n${logins.join("\n")}\n`);
}
