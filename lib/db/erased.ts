/** Stands in the database, and on pages, for a name that was erased. */
export const ERASED = "(erased)";
