import { OPERATIONS } from "#lib/operations/registry.ts";
import { mayPerform } from "#lib/policy/may.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { BULK_OPERATION_IDS } from "#lib/schemas/vocabulary/bulk.ts";
import { ROLE_TITLES, type Role } from "#lib/schemas/vocabulary/roles.ts";
import { OPERATION_TITLES } from "#lib/schemas/vocabulary/operations.ts";

/** What a role may do to a selection of people, and why not the rest. */
export function bulkOffers(role: Role): BulkOffer[] {
  return BULK_OPERATION_IDS.map((id) => {
    const operation = OPERATIONS[id];
    const whyNot = mayPerform(role, operation) ? null : `Your role (${ROLE_TITLES[role]}) does not include this.`;
    return { id, title: OPERATION_TITLES[id], whyNot };
  });
}
