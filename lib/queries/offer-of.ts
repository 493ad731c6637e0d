import { offer } from "#lib/operations/perform/offer.ts";
import type { OfferedOperation } from "#lib/schemas/operation.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";

/** An operation on nothing that is there yet, such as making something, as a role is offered it. */
export function offerOf(id: OperationId, role: Role): OfferedOperation {
  return offer(id, role, [], null);
}
