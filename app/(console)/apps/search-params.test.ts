import { expect, test } from "vitest";
import type { AppRow } from "#lib/schemas/apps.ts";
import { pickRows } from "#lib/utils/pick-rows.ts";
import { appPicking } from "#lib/schemas/vocabulary/apps.ts";
import { type AppsParams } from "./search-params.ts";

const app = (label: string, rest: Partial<AppRow> = {}): AppRow => ({
  ...{ id: label, label, name: label.toLowerCase(), status: "ACTIVE", signOnMode: "SAML_2_0" },
  ...{ provisions: false, created: null, lastUpdated: null, ...rest },
});
const params: AppsParams = {
  ...{ q: "", status: [], signOnMode: [], sort: "label", order: "asc", limit: 50, page: 1, hide: [] },
};
const labels = (apps: AppRow[], changes: Partial<AppsParams>) =>
  pickRows(apps, appPicking, { ...params, ...changes }).map(({ label }) => label);

const apps = [app("CRM"), app("Old CRM", { status: "INACTIVE" }), app("Wiki", { signOnMode: "BOOKMARK" })];

test("apps are found by any part of the label, by status and by how one signs in", () => {
  expect(labels(apps, { q: "crm" })).toEqual(["CRM", "Old CRM"]);
  expect(labels(apps, { q: "crm", status: ["ACTIVE"] })).toEqual(["CRM"]);
  expect(labels(apps, { signOnMode: ["BOOKMARK"] })).toEqual(["Wiki"]);
});

test("they are sorted by what is asked, and stay as they came where that is the same", () => {
  expect(labels(apps, { order: "desc" })).toEqual(["Wiki", "Old CRM", "CRM"]);
  expect(labels(apps, { sort: "status" })).toEqual(["CRM", "Wiki", "Old CRM"]);
});
