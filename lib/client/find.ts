import { readQuery } from "./reads.ts";

/** People, groups and apps whose name begins so. */
export const findQuery = (q: string) => readQuery("/find", { q });
