import { guardedActions } from "./guarded-actions.ts";
import { moduleState } from "./module-state.ts";
import { noOperationIds } from "./no-operation-ids.ts";

/** Our own lint rules, named `gatehouse/…` in the configuration. */
export default {
  meta: { name: "gatehouse" },
  rules: { "guarded-actions": guardedActions, "module-state": moduleState, "no-operation-ids": noOperationIds },
};
