import { ALL_OPERATIONS } from "#lib/operations/declarations/registry.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { OPERATION_TITLES, type OperationId } from "#lib/schemas/vocabulary/operations.ts";
import { offeredAt } from "#lib/schemas/vocabulary/places.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";

/** What a role may do to a person at all, to be found by typing. */
export function paletteActions(role: Role): { id: OperationId; title: string }[] {
  const there = offeredAt("person.actions", ALL_OPERATIONS);
  return there
    .filter((operation) => mayPerform(role, operation))
    .map(({ id }) => ({ id, title: OPERATION_TITLES[id] }));
}
