import { z } from "zod";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { OktaApp } from "#lib/schemas/okta/app.ts";
import { getApp } from "#lib/services/apps/get.ts";
import { activateApp, deactivateApp, deleteApp } from "#lib/services/apps/lifecycle.ts";
import type { Okta } from "#lib/okta/port.ts";
import { defineOperation, ELIGIBLE, type BulkPlanning, type Eligibility, type Target } from "./define.ts";
import { NO_FIELDS } from "./fields.ts";

const AppInput = z.object({ appId: OktaIdSchema });

function loadApp(okta: Okta, { appId }: { appId: string }): Promise<OktaApp> {
  return getApp(okta, { appId });
}

/** The app as the trail names it. */
export function appTarget(app: OktaApp): Target {
  return { kind: "app", id: app.id, label: app.label };
}

function ruleByStatus(app: OktaApp, from: "ACTIVE" | "INACTIVE"): Eligibility {
  if (app.status === from) return ELIGIBLE;
  return { eligible: false, already: true, why: `“${app.label}” is ${app.status.toLowerCase()} already.` };
}

const eachApp: BulkPlanning<{ appId: string }, OktaApp> = {
  on: "app",
  rows: "none",
  prepare: async () => ({
    about: null,
    subjectOf: (target) => {
      if (target.kind !== "app") throw new Error(`Only an app can be meant here, not: ${target.kind}.`);
      return target.app;
    },
  }),
  reads: ["GET /api/v1/apps/{appId}"],
  commonOf: () => "",
};

const shared = {
  roles: ["admin"],
  input: AppInput,
  asks: { reason: "required", callerCheck: false },
  load: loadApp,
  target: appTarget,
  touches: (app: OktaApp) => ({ apps: [app] }),
} as const;

export const activate = defineOperation({
  ...shared,
  id: "app.activate",
  offered: { "app.status": 10, "bulk.apps": 40 },
  fields: NO_FIELDS,
  effects: { ends: null, grants: "app", opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "api: other",
  endpoints: ["POST /api/v1/apps/{appId}/lifecycle/activate"],
  risk: "routine",
  retry: "converge",
  events: ["application.lifecycle.activate"],
  inverse: "app.deactivate",
  planning: eachApp,
  eligibility: (app) => ruleByStatus(app, "INACTIVE"),
  changes: (app) => [{ field: "status", from: app.status, to: "ACTIVE" }],
  consequence: "Everyone assigned to it can use it again.",
  done: (app) => `“${app.label}” is active.`,
  run: activateApp,
});

export const deactivate = defineOperation({
  ...shared,
  id: "app.deactivate",
  offered: { "app.status": 20, "bulk.apps": 50 },
  fields: NO_FIELDS,
  effects: { ends: "app", grants: null, opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "api: other",
  endpoints: ["POST /api/v1/apps/{appId}/lifecycle/deactivate"],
  risk: "routine",
  retry: "converge",
  events: ["application.lifecycle.deactivate"],
  inverse: "app.activate",
  planning: eachApp,
  eligibility: (app) => ruleByStatus(app, "ACTIVE"),
  changes: (app) => [{ field: "status", from: app.status, to: "INACTIVE" }],
  consequence: "Nobody can use it until it is activated again. Assignments stay.",
  done: (app) => `“${app.label}” is inactive.`,
  run: deactivateApp,
});

export const remove = defineOperation({
  ...shared,
  id: "app.delete",
  offered: { "app.delete": 10 },
  fields: NO_FIELDS,
  effects: { ends: "app", grants: null, opens: null, destroys: "app", renames: false, verifies: false },
  ocsf: "api: other",
  endpoints: ["DELETE /api/v1/apps/{appId}"],
  risk: "destructive",
  retry: "once",
  events: ["application.lifecycle.delete"],
  inverse: null,
  planning: null,
  eligibility: (app) =>
    app.status === "INACTIVE"
      ? ELIGIBLE
      : { eligible: false, already: false, why: `“${app.label}” is active: deactivate it first.` },
  changes: (app) => [{ field: "app", from: app.label, to: null }],
  consequence: "The app and all its assignments are deleted permanently.",
  done: (app) => `“${app.label}” is deleted.`,
  run: deleteApp,
});
