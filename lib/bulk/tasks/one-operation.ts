import type { AnyOperation, BulkTarget } from "#lib/operations/define.ts";
import { OPERATIONS } from "#lib/operations/registry.ts";
import type { BulkOperationId } from "#lib/schemas/vocabulary/bulk.ts";
import { OPERATION_TITLES } from "#lib/schemas/vocabulary/operations.ts";
import type { RowInput } from "../plan/rows.ts";
import { APP, GROUPS, profileColumns, USER_NAME, WHO } from "./columns.ts";
import type { SharedInput, Task } from "./task.ts";

/** One operation on each target: everything about it comes from its declaration. */
export function oneOperation(id: BulkOperationId): Task {
  const operation = OPERATIONS[id];
  const { planning } = operation;
  if (!planning) throw new Error(`${id} is not offered to many at once.`);
  return {
    id,
    title: OPERATION_TITLES[id],
    consequence: operation.consequence,
    risk: operation.risk,
    on: planning.on,
    fields: planning.fields,
    rows: planning.rows,
    operations: () => [id],
    columns: async (okta) => {
      if (planning.on === "app") return [APP];
      if (planning.on === "new person") return [...(await profileColumns(okta, { forNew: true })), GROUPS];
      if (planning.rows === "none") return [WHO];
      return id === "user.update" ? [WHO, ...(await profileColumns(okta, { forNew: false }))] : [WHO, USER_NAME];
    },
    steps: async (judge, target, shared, row) => [
      await judge.judge(id, target, inputFor(operation, target, shared, row)),
    ],
  };
}

function inputFor(operation: AnyOperation, target: BulkTarget, shared: SharedInput, row: RowInput) {
  switch (target.kind) {
    case "app":
      return { appId: target.app.id };
    case "new person":
      return newPersonInput(shared, row);
    case "person": {
      const own = {
        ...(row.userName === null ? {} : { userName: row.userName }),
        ...(operation.id === "user.update" ? { profile: row.profile } : {}),
      };
      return { ...shared, ...own, userId: target.user.id };
    }
  }
}

/** The input of `user.create` for a row: groups of the form and of the row together. */
export function newPersonInput(shared: SharedInput, row: RowInput): Record<string, unknown> {
  const groupIds = [...new Set([...((shared.groupIds as string[] | undefined) ?? []), ...row.groupIds])];
  return { activate: shared.activate, groupIds, profile: row.profile };
}
