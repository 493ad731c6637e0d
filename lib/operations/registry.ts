import { OPERATION_IDS, type OperationId } from "#lib/schemas/vocabulary/operations.ts";
import * as assignments from "./app-assignments.ts";
import * as apps from "./apps.ts";
import type { AnyOperation } from "./define.ts";
import * as hooks from "./event-hooks.ts";
import * as factors from "./factors.ts";
import * as groupRecords from "./group-records.ts";
import * as groups from "./groups.ts";
import * as raw from "./raw.ts";
import * as credentials from "./user-credentials.ts";
import * as userRecords from "./user-records.ts";
import * as userUpdate from "./user-update.ts";
import * as users from "./users.ts";

/** Every declared operation by its id; an id without a declaration does not compile. */
export const OPERATIONS: Record<OperationId, AnyOperation> = {
  "user.create": userRecords.create,
  "user.update": userUpdate.update,
  "user.activate": users.activate,
  "user.reactivate": credentials.reactivate,
  "user.deactivate": users.deactivate,
  "user.suspend": users.suspend,
  "user.unsuspend": users.unsuspend,
  "user.unlock": users.unlock,
  "user.delete": userRecords.remove,
  "user.expirePassword": users.expire,
  "user.expirePasswordWithTemp": credentials.temporary,
  "user.resetPassword": users.reset,
  "user.setPassword": credentials.assign,
  "user.clearSessions": users.clear,
  "factor.unenroll": factors.unenroll,
  "factor.resetAll": credentials.resetFactors,
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
