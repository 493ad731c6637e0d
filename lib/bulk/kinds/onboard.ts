import { MULTI_STEP_KIND_TITLES } from "#lib/schemas/vocabulary/bulk.ts";
import { ACTIVATE, GROUPS } from "#lib/operations/declarations/user-records.ts";
import { newHire } from "../plan/judge.ts";
import { BY_FIELD, profileColumns } from "./columns.ts";
import { newPersonInput, newProfile } from "./one-operation.ts";
import type { JobKind } from "./job-kind.ts";

/** New people from a file: each is created with their groups, then gets their apps. */
export const onboard: JobKind = {
  id: "recipe.onboard",
  title: MULTI_STEP_KIND_TITLES["recipe.onboard"],
  consequence: "Each row becomes a person in Okta with their groups, and then gets their apps.",
  risk: "routine",
  offered: { "bulk.joiners": 10 },
  on: "new person",
  fields: [
    GROUPS,
    {
      kind: "apps",
      name: "appIds",
      label: "Apps",
      hint: "Given to them directly. Those that their groups give come with the groups.",
      column: "apps",
    },
    ACTIVATE,
  ],
  rows: "required",
  severalRows: false,
  operations: () => ["user.create", "app.assignUser"],
  columns: async (okta) => [...(await profileColumns(okta, { forNew: true })), BY_FIELD.groups, BY_FIELD.apps],
  steps: async (judge, target, shared, row) => {
    const appIds = [...new Set([...((shared.appIds as string[] | undefined) ?? []), ...row.appIds])];
    const created = await judge.judge("user.create", target, newPersonInput(shared, row));
    if (created.kind !== "do" || target.kind !== "new person") return [created];
    const then = newHire(newProfile(row));
    const assigned = await Promise.all(appIds.map((appId) => judge.judge("app.assignUser", then, { appId })));
    return [created, ...assigned];
  },
};
