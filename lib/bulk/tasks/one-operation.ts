import type { AnyOperation, BulkTarget } from "#lib/operations/declarations/define.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import type { BulkField, BulkOperationId } from "#lib/schemas/vocabulary/bulk.ts";
import { OPERATION_TITLES } from "#lib/schemas/vocabulary/operations.ts";
import type { RowInput } from "../plan/rows.ts";
import { RowRefused } from "../plan/row-refused.ts";
import { APP, APPS, GROUPS, profileColumns, USER_NAME, WHO } from "./columns.ts";
import type { SharedInput, Task } from "./task.ts";

/** One operation on each target: everything about it comes from its declaration. */
export function oneOperation(id: BulkOperationId): Task {
  const operation = OPERATIONS[id];
  const { planning } = operation;
  if (!planning) throw new Error(`${id} is not offered to many at once.`);
  const each = fieldByRow(planning.fields);
  return {
    id,
    title: OPERATION_TITLES[id],
    consequence: operation.consequence,
    risk: operation.risk,
    on: planning.on,
    fields: planning.fields,
    rows: planning.rows,
    severalRows: each !== null,
    operations: () => [id],
    columns: async (okta) => {
      if (planning.on === "app") return [APP];
      if (planning.on === "new person") return [...(await profileColumns(okta, { forNew: true })), GROUPS];
      if (planning.rows === "none") return [WHO];
      if (id === "user.update") return [WHO, ...(await profileColumns(okta, { forNew: false }))];
      const own = each ? [EACH[each.column].column] : [];
      return TAKES_USER_NAME.includes(id) ? [WHO, ...own, USER_NAME] : [WHO, ...own];
    },
    steps: async (judge, target, shared, row) => {
      const input = inputFor(operation, target, shared, row);
      const inputs = each
        ? EACH[each.column].of(row, shared[each.name]).map((one) => ({ ...input, [each.name]: one }))
        : [input];
      if (inputs.length === 0) throw new RowRefused(`This row names no ${each?.kind}.`);
      const judged = [];
      for (const one of inputs) judged.push(await judge.judge(id, target, one));
      return judged;
    },
  };
}

const TAKES_USER_NAME: readonly BulkOperationId[] = ["app.assignUser", "app.updateUser"];

/** The column that names one's groups or apps, and all of them: the form's and the row's. */
const EACH = {
  groups: { column: GROUPS, of: ({ groupIds }: RowInput, one: unknown) => allOf(one, groupIds) },
  apps: { column: APPS, of: ({ appIds }: RowInput, one: unknown) => allOf(one, appIds) },
};

function allOf(one: unknown, ids: readonly string[]): string[] {
  return [...new Set([...(typeof one === "string" ? [one] : []), ...ids])];
}

function fieldByRow(fields: readonly BulkField[]): { kind: string; name: string; column: "groups" | "apps" } | null {
  for (const field of fields) {
    if ((field.kind === "group" || field.kind === "app") && field.column) return { ...field, column: field.column };
  }
  return null;
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

/**
 * The input of `user.create` for a row: groups of the form and of the row together. Whoever has no login of their own
 * there gets their email as it, as most orgs have it.
 */
export function newPersonInput(shared: SharedInput, row: RowInput): Record<string, unknown> {
  const groupIds = [...new Set([...((shared.groupIds as string[] | undefined) ?? []), ...row.groupIds])];
  return { activate: shared.activate, groupIds, profile: newProfile(row) };
}

/** The attributes of the new person a row describes. */
export function newProfile({ profile }: RowInput): Record<string, unknown> {
  return profile["login"] === undefined ? { login: profile["email"], ...profile } : profile;
}
