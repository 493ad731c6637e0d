/** A text literal for Okta's `search` and `filter` expressions, with quotes and backslashes escaped. */
export function literal(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

/** Joins the conditions that are there with `and` or `or`, bracketed where there are several. */
export function join(operator: "and" | "or", conditions: readonly string[]): string {
  const [first] = conditions;
  if (first === undefined) return "";
  return conditions.length === 1 ? first : `(${conditions.join(` ${operator} `)})`;
}
