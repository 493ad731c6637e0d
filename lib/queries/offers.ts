import { signedIn } from "#lib/auth/signed-in.ts";
import { offer } from "#lib/operations/offer.ts";
import type { OfferedOperation } from "#lib/schemas/operation.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";

/** An operation that is about nothing yet, such as making a group: only the role decides. @throws AccessRefused */
export async function offerAnew(id: OperationId): Promise<OfferedOperation> {
  const { role } = await signedIn();
  return offer(id, role, [], null);
}
