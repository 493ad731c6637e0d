import { readQuery } from "./reads.ts";

/** The org's user types. */
export const userTypesQuery = () => readQuery("/user-types");

/** One type with its attributes; `default` for the org's default one, `null` when there is none with this id. */
export const userTypeQuery = (typeId: string) => readQuery("/user-types/{typeId}", { typeId });
