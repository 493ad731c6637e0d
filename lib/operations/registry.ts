import type { AnyOperation } from "./define.ts";
import { OPERATION_IDS, type OperationId } from "#lib/schemas/vocabulary/operations.ts";
import * as factors from "./factors.ts";
import * as groups from "./groups.ts";
import * as users from "./users.ts";

/** Every declared operation by its id; an id without a declaration does not compile. */
export const OPERATIONS: Record<OperationId, AnyOperation> = {
  "user.activate": users.activate,
  "user.deactivate": users.deactivate,
  "user.suspend": users.suspend,
  "user.unsuspend": users.unsuspend,
  "user.unlock": users.unlock,
  "user.resetPassword": users.reset,
  "user.expirePassword": users.expire,
  "user.clearSessions": users.clear,
  "factor.unenroll": factors.unenroll,
  "group.addMember": groups.add,
  "group.removeMember": groups.remove,
};

export const ALL_OPERATIONS: readonly AnyOperation[] = OPERATION_IDS.map((id) => OPERATIONS[id]);
