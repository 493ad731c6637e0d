/**
 * Okta's search for the people a watch finds.
 * @param property what the watch goes by
 * @param from the earliest moment that counts
 * @param expression Okta's own search that they must match as well; "": everyone
 */
export function peopleSearch(property: "created" | "lastUpdated", from: Date, expression: string): string {
  const since = `${property} ge "${from.toISOString()}"`;
  return expression === "" ? since : `${since} and (${expression})`;
}
