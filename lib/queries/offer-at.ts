import { theOneAt } from "#lib/operations/declarations/registry.ts";
import { offer } from "#lib/operations/perform/offer.ts";
import type { OfferedOperation } from "#lib/schemas/operation.ts";
import type { Place } from "#lib/schemas/vocabulary/places.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";

/** The operation at a place that is about nothing that is there yet, such as making something, as a role is offered it. */
export function offerAt(place: Place, role: Role): OfferedOperation {
  return offer(theOneAt(place), role, [], null);
}
