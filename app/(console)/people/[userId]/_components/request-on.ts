import type { OperationRequest } from "#app/_features/operation/operation-request.ts";
import type { OfferedOperation } from "#lib/schemas/operation.ts";
import type { PersonOverview } from "#lib/schemas/person.ts";

/** How the caller can be asked on their own phone, and why not. */
function callerOf({ person, sendPush, factors }: PersonOverview): NonNullable<OperationRequest["caller"]> {
  const devices = factors.ok ? factors.items.filter(({ takesPush }) => takesPush) : [];
  return {
    userId: person.id,
    devices: devices.map(({ id, detail, name }) => ({ factorId: id, name: detail ?? name })),
    whyNot: sendPush.whyNot,
  };
}

/** Every operation the page offers, whichever part of it offers it. */
function offersOf({
  operations,
  removeFactor,
  addToGroup,
  removeFromGroup,
  assignApp,
  removeApp,
}: PersonOverview): OfferedOperation[] {
  return [...operations, removeFactor, addToGroup, removeFromGroup, assignApp, removeApp];
}

/** A request for an operation on the page's person, with what undoes it. */
export function requestOn(
  overview: PersonOverview,
  offer: OfferedOperation,
  { input, ...more }: Partial<Omit<OperationRequest, "offer" | "target">> = {},
): OperationRequest {
  const { id, name, login } = overview.person;
  const inverse = offersOf(overview).find((other) => other.id === offer.inverse);
  return {
    offer,
    target: { name, detail: login },
    input: { userId: id, ...input },
    ...(inverse && { inverse }),
    ...(offer.asksCallerCheck && { caller: callerOf(overview) }),
    ...more,
  };
}
