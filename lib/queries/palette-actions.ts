import { ON_A_PERSON } from "#lib/operations/perform/offer.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { OPERATION_TITLES, type OperationId } from "#lib/schemas/vocabulary/operations.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";

/** What a role may do to a person at all, to be found by typing. */
export function paletteActions(role: Role): { id: OperationId; title: string }[] {
  return ON_A_PERSON.filter((id) => mayPerform(role, OPERATIONS[id])).map((id) => ({
    id,
    title: OPERATION_TITLES[id],
  }));
}
