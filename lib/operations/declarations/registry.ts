import type { Effects } from "#lib/schemas/effects.ts";
import type { OcsfName } from "#lib/schemas/ocsf.ts";
import type { AuditAction } from "#lib/schemas/vocabulary/audit.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { OPERATION_IDS, type OperationId } from "#lib/schemas/vocabulary/operations.ts";
import { offeredAt, type Place } from "#lib/schemas/vocabulary/places.ts";
import * as assignments from "./app-assignments.ts";
import * as apps from "./apps.ts";
import type { AnyOperation } from "./define.ts";
import * as hooks from "./event-hooks.ts";
import * as factors from "./factors.ts";
import * as groupRecords from "./group-records.ts";
import * as groups from "./groups.ts";
import * as raw from "./raw.ts";
import * as lifecycle from "./user-lifecycle.ts";
import * as userRecords from "./user-records.ts";
import * as signIn from "./user-sign-in.ts";
import * as userUpdate from "./user-update.ts";

/** Every declared operation by its id; an id without a declaration does not compile. */
export const OPERATIONS: Record<OperationId, AnyOperation> = {
  "user.create": userRecords.create,
  "user.update": userUpdate.update,
  "user.activate": lifecycle.activate,
  "user.reactivate": lifecycle.reactivate,
  "user.deactivate": lifecycle.deactivate,
  "user.suspend": lifecycle.suspend,
  "user.unsuspend": lifecycle.unsuspend,
  "user.unlock": lifecycle.unlock,
  "user.delete": userRecords.remove,
  "user.expirePassword": signIn.expire,
  "user.expirePasswordWithTemp": signIn.temporary,
  "user.resetPassword": signIn.reset,
  "user.setPassword": signIn.assign,
  "user.forgotPassword": signIn.forgot,
  "user.clearSessions": signIn.clear,
  "factor.challenge": factors.challenge,
  "factor.unenroll": factors.unenroll,
  "factor.resetAll": factors.resetAll,
  "group.create": groupRecords.create,
  "group.update": groupRecords.update,
  "group.delete": groupRecords.remove,
  "group.addMember": groups.add,
  "group.removeMember": groups.remove,
  "app.activate": apps.activate,
  "app.deactivate": apps.deactivate,
  "app.delete": apps.remove,
  "app.assignUser": assignments.assign,
  "app.updateUser": assignments.update,
  "app.removeUser": assignments.remove,
  "eventHook.create": hooks.create,
  "eventHook.activate": hooks.activate,
  "eventHook.deactivate": hooks.deactivate,
  "eventHook.verify": hooks.verify,
  "eventHook.delete": hooks.remove,
  "eventHook.deleteAll": hooks.removeAll,
  "raw.request": raw.request,
};

export const ALL_OPERATIONS: readonly AnyOperation[] = OPERATION_IDS.map((id) => OPERATIONS[id]);

/** What an action of the trail is in OCSF; `null` for one that is no operation. */
export function ocsfOf(action: AuditAction): OcsfName | null {
  const id = oneOf(OPERATION_IDS, action);
  return id && OPERATIONS[id].ocsf;
}

/** The ids of all operations with certain effects, to count in the trail what was done of a kind. */
export function operationsThat(does: (effects: Effects) => boolean): OperationId[] {
  return ALL_OPERATIONS.filter(({ effects }) => does(effects)).map(({ id }) => id);
}

/**
 * The one operation that is offered at a place which has room for one.
 * @throws Error when none is declared for it, or several
 */
export function theOneAt(place: Place): OperationId {
  const [one, ...others] = offeredAt(place, ALL_OPERATIONS);
  if (!one || others.length > 0)
    throw new Error(`Not one operation is offered at ${place}, but ${one ? others.length + 1 : 0}.`);
  return one.id;
}
