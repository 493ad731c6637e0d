import type { AnyOperation, BulkTarget } from "#lib/operations/declarations/define.ts";
import type { Field } from "#lib/schemas/vocabulary/fields.ts";
import { OPERATION_TITLES } from "#lib/schemas/vocabulary/operations.ts";
import type { RowInput } from "../plan/rows.ts";
import { RowRefused } from "../plan/row-refused.ts";
import { APP, BY_FIELD, profileColumns, USER_NAME, WHO } from "./columns.ts";
import type { SharedInput, JobKind } from "./job-kind.ts";

/** One operation on each target, for those that are planned for many: everything about it comes from its declaration. */
export function oneOperation(operation: AnyOperation): JobKind[] {
  const { id, planning } = operation;
  if (!planning) return [];
  const { on } = planning;
  const fields = operation.fields.filter(({ only }) => only !== "one");
  const each = fieldByRow(fields);
  const jobKind: JobKind = {
    id,
    title: OPERATION_TITLES[id],
    consequence: operation.consequence,
    risk: operation.risk,
    on,
    offered: operation.offered,
    fields,
    rows: planning.rows,
    severalRows: each !== null,
    operations: () => [id],
    columns: async (okta) => [
      ...(on === "new person" ? [] : [on === "app" ? APP : WHO]),
      ...(planning.columns === "profile" ? await profileColumns(okta, { forNew: on === "new person" }) : []),
      ...fields.flatMap((field) => ("column" in field && field.column ? [BY_FIELD[field.column]] : [])),
      ...(planning.columns === "userName" ? [USER_NAME] : []),
    ],
    steps: async (judge, target, shared, row) => {
      const input = inputFor(operation, target, shared, row);
      const inputs = each
        ? allOf(shared[each.name], each.of(row)).map((one) => ({ ...input, [each.name]: one }))
        : [input];
      if (inputs.length === 0) throw new RowRefused(`This row names no ${each?.kind}.`);
      const judged = [];
      for (const one of inputs) judged.push(await judge.judge(id, target, one));
      return judged;
    },
  };
  return [jobKind];
}

/** All of one's groups or apps: the form's and the row's. */
function allOf(one: unknown, ids: readonly string[]): string[] {
  return [...new Set([...(typeof one === "string" ? [one] : []), ...ids])];
}

/** The field whose one group or app a row can name others for; each of them is then a change of its own. */
function fieldByRow(fields: readonly Field[]) {
  const field = fields.find(({ kind }) => kind === "group" || kind === "app");
  if (!field) return null;
  const of = ({ groupIds, appIds }: RowInput) => (field.kind === "group" ? groupIds : appIds);
  return { kind: field.kind, name: field.name, of };
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
        ...(operation.planning?.columns === "profile" ? { profile: row.profile } : {}),
      };
      return { ...shared, ...own, userId: target.user.id };
    }
  }
}

/**
 * The input of `user.create` for a row: groups of the form and of the row together. A person without a login of their
 * own there gets their email as it, as most orgs have it.
 */
export function newPersonInput(shared: SharedInput, row: RowInput): Record<string, unknown> {
  const groupIds = [...new Set([...((shared.groupIds as string[] | undefined) ?? []), ...row.groupIds])];
  return { activate: shared.activate, groupIds, profile: newProfile(row) };
}

/** The attributes of the new person a row describes. */
export function newProfile({ profile }: RowInput): Record<string, unknown> {
  return profile["login"] === undefined ? { login: profile["email"], ...profile } : profile;
}
