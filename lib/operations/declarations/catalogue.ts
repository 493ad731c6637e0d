import { mayPerform } from "#lib/policy/may.ts";
import { OPERATION_TITLES } from "#lib/schemas/vocabulary/operations.ts";
import { READ_TITLES } from "#lib/schemas/vocabulary/reads.ts";
import { ROLES, type Role } from "#lib/schemas/vocabulary/roles.ts";
import { ALL_READS } from "../reads/registry.ts";
import { ALL_OPERATIONS } from "./registry.ts";
import { WATCHES } from "./watches.ts";

/** One row of what this console can do. */
export type CatalogueRow = {
  id: string;
  title: string;
  kind: "read" | "change" | "watch";
  /** Whoever may do it; nobody for a watch, which runs by itself. */
  roles: readonly Role[];
  /** As Okta's description writes them. */
  endpoints: readonly string[];
  bulk: "yes" | "csv" | "no";
  /** What may be done after an ambiguous result; `null` where nothing is asked of Okta. */
  retry: "read" | "converge" | "if-match" | "once" | null;
  inverse: string | null;
};

/** Everything that is declared, by id. */
export function catalogue(): CatalogueRow[] {
  const changes = ALL_OPERATIONS.map((operation): CatalogueRow => ({
    id: operation.id,
    title: OPERATION_TITLES[operation.id],
    kind: "change",
    roles: ROLES.filter((role) => mayPerform(role, operation)),
    endpoints: operation.endpoints,
    bulk: operation.bulk,
    retry: operation.retry,
    inverse: operation.inverse,
  }));
  const reads = ALL_READS.map(({ id, endpoints }): CatalogueRow => ({
    id,
    title: READ_TITLES[id],
    kind: "read",
    roles: ROLES,
    endpoints,
    bulk: "no",
    retry: "read",
    inverse: null,
  }));
  const watches = WATCHES.map((watch): CatalogueRow => ({
    ...watch,
    kind: "watch",
    roles: [],
    bulk: "no",
    retry: null,
    inverse: null,
  }));
  return [...reads, ...changes, ...watches].toSorted((a, b) => a.id.localeCompare(b.id));
}
