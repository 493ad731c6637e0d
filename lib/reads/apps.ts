import { z } from "zod";
import type { AppRow } from "#lib/schemas/apps.ts";
import type { OktaApp } from "#lib/schemas/okta/app.ts";
import { APP_SORT_KEYS, APP_STATUSES, appPicking, SIGN_ON_MODE_KEYS } from "#lib/schemas/vocabulary/apps.ts";
import { allApps } from "#lib/services/apps/list.ts";
import { pickRows } from "#lib/utils/pick-rows.ts";
import { ChosenSchema, defineCsv } from "./csv.ts";
import { defineRead, type Reading } from "./read.ts";

/** Okta's page limit for apps. */
const LIMIT = 200;

const ChosenApps = ChosenSchema.extend({
  status: z.array(z.enum(APP_STATUSES)).default([]),
  signOnMode: z.array(z.enum(SIGN_ON_MODE_KEYS)).default([]),
  sort: z.enum(APP_SORT_KEYS).default("label"),
});

/**
 * Every app by its label. Okta neither sorts apps nor filters by how one signs in, and an org has hundreds at most, so
 * all of them are read and the page searches among them.
 */
export const apps = defineRead({
  asks: ["app.list"],
  params: z.object({}),
  run: (_, reading) => everyApp(reading),
  csv: defineCsv<typeof ChosenApps, AppRow>({
    what: "apps",
    params: ChosenApps,
    rows: async (query, reading) => pickRows(await everyApp(reading), appPicking, query),
    columns: [
      { heading: "Okta id", of: ({ id }) => id },
      { heading: "App", of: ({ label }) => label },
      { heading: "Status", of: ({ status }) => status, shownAs: "status" },
      { heading: "Sign-on", of: ({ signOnMode }) => signOnMode, shownAs: "signOnMode" },
      { heading: "Okta makes accounts", of: ({ provisions }) => (provisions ? "yes" : "no"), shownAs: "provisions" },
      { heading: "Kind", of: ({ name }) => name, shownAs: "name" },
      { heading: "Updated", of: ({ lastUpdated }) => lastUpdated, shownAs: "lastUpdated" },
      { heading: "Created", of: ({ created }) => created, shownAs: "created" },
    ],
  }),
});

async function everyApp({ okta, signal }: Reading): Promise<AppRow[]> {
  const found = await Array.fromAsync(allApps(okta, { limit: LIMIT, signal }), toAppRow);
  return found.toSorted((a, b) => a.label.localeCompare(b.label));
}

/** An app as lists show it. */
export function toAppRow({ id, label, name, status, signOnMode, features, created, lastUpdated }: OktaApp): AppRow {
  return {
    id,
    label,
    name: name ?? "",
    status,
    signOnMode: signOnMode ?? "",
    provisions: features?.includes("PUSH_NEW_USERS") ?? false,
    created: created ?? null,
    lastUpdated: lastUpdated ?? null,
  };
}
