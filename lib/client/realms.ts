import type { RealmsQuery } from "#lib/reads/realms.ts";
import { pageQuery } from "./reads.ts";

/** A page of realms. */
export const realmsQuery = (query: RealmsQuery) => pageQuery("/realms", query);
