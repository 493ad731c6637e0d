/** Why the embedded database cannot be opened, in sentences for the person who starts Gatehouse. */
export class EmbeddedDatabaseProblem extends Error {
  override name = "EmbeddedDatabaseProblem";
}

/** The way out that is always open. */
export const OWN_SERVER = "set DATABASE_URL to a PostgreSQL of your own";
