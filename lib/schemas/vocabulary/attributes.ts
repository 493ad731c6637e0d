/** What people may do with an attribute of their own. */
export const OWN_RIGHT_LABELS = { hidden: "Hide", see: "Read only", change: "Read-write" } as const;
export type OwnRight = keyof typeof OWN_RIGHT_LABELS;
export const OWN_RIGHTS = ["hidden", "see", "change"] as const satisfies readonly OwnRight[];

/** Whether an attribute can be changed in Okta, or whose word counts instead. */
export function changedHereLabel({ readOnly, source }: { readOnly: boolean; source: string | null }): string {
  return readOnly ? "No: read only" : (source ?? "Yes");
}
