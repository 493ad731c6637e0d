import { z } from "zod";
import { literal } from "#lib/okta/expression.ts";
import type { OktaRealm } from "#lib/schemas/okta/realm.ts";
import { allRealms, listRealms } from "#lib/services/realms/list.ts";
import { defineCsv } from "./csv.ts";
import { defineRead } from "./read.ts";

/** Okta's page limit for realms where all are read (Realms API, “limit”). */
const ALL_LIMIT = 200;

/** What a list of realms is asked for. */
const RealmsQuerySchema = z.object({
  /** Part of a name. */
  q: z.string().trim().max(200).default(""),
  order: z.enum(["asc", "desc"]).default("asc"),
  /** Okta's opaque cursor. */
  after: z.string().max(500).default(""),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type RealmsQuery = z.output<typeof RealmsQuerySchema>;

/** A realm as a list shows it. */
export type RealmRow = {
  id: string;
  name: string;
  /** Who it is for, in words. */
  type: string;
  isDefault: boolean;
  created: string | null;
  lastUpdated: string | null;
};

/** Realms by a part of their name, a page at a time; OktaError `forbidden` in an org without them. */
export const realms = defineRead({
  asks: ["realm.list"],
  params: RealmsQuerySchema,
  run: async (query, { okta, signal }): Promise<{ rows: RealmRow[]; after: string | null }> => {
    const { limit, after } = query;
    const page = await listRealms(okta, { ...inOkta(query), limit, after: after || undefined, signal });
    return { rows: page.items.map(toRow), after: page.after };
  },
  csv: defineCsv<typeof RealmsQuerySchema, RealmRow>({
    what: "realms",
    params: RealmsQuerySchema,
    rows: async function* (query, { okta, signal }) {
      for await (const realm of allRealms(okta, { ...inOkta(query), limit: ALL_LIMIT, signal })) yield toRow(realm);
    },
    columns: [
      { heading: "Name", of: ({ name }) => name },
      { heading: "Default", of: ({ isDefault }) => (isDefault ? "yes" : "no") },
      { heading: "For", of: ({ type }) => type, shownAs: "type" },
      { heading: "Created", of: ({ created }) => created, shownAs: "created" },
      { heading: "Changed", of: ({ lastUpdated }) => lastUpdated, shownAs: "lastUpdated" },
      { heading: "Okta id", of: ({ id }) => id, shownAs: "id" },
    ],
  }),
});

function inOkta({ q, order }: RealmsQuery) {
  // `co` works on the name of a realm alone (Realms API, “search”).
  const search = q === "" ? undefined : `profile.name co ${literal(q)}`;
  return { search, sortBy: "profile.name", sortOrder: order };
}

function toRow(realm: OktaRealm): RealmRow {
  const { id, profile, isDefault } = realm;
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return {
    id,
    name: profile.name,
    type: isFor(text(profile["realmType"])),
    isDefault: isDefault === true,
    created: text(realm["created"]),
    lastUpdated: text(realm["lastUpdated"]),
  };
}

const KINDS: Record<string, string | undefined> = { PARTNER: "Partners", DEFAULT: "Own people" };

/** Who a realm is for; Okta may know kinds that are not listed here, and names none for the org's own people. */
function isFor(type: string | null): string {
  return KINDS[type ?? "DEFAULT"] ?? String(type);
}
