import { readQuery } from "./reads.ts";

/** Everything a person's page shows. */
export const personQuery = (userId: string) => readQuery("/people/{userId}", { userId });
