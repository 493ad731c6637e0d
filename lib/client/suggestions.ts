import { readQuery } from "./reads.ts";

/** Groups whose name starts so. */
export const groupSuggestions = (q: string) => readQuery("/suggestions/groups", { q });

/** Departments that start so. */
export const departmentSuggestions = (q: string) => readQuery("/departments", { q });

/** The group with this id, e.g. one named in the URL. */
export const groupSuggestion = (groupId: string) => readQuery("/suggestions/groups/{groupId}", { groupId });

/** People whose name, login or email starts so. */
export const peopleSuggestions = (q: string) => readQuery("/suggestions/people", { q });

/** Active apps whose name starts so. */
export const appSuggestions = (q: string) => readQuery("/suggestions/apps", { q });
