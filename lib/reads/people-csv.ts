import type { Okta } from "#lib/okta/port.ts";
import { toText } from "#lib/policy/profile-values.ts";
import { runtime } from "#lib/runtime.ts";
import { factorName } from "#lib/schemas/factor-labels.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import { PeopleExportSchema, type PeopleExport } from "#lib/schemas/people.ts";
import {
  ATTRIBUTE_PREFIX,
  PEOPLE_COLUMN_KEYS,
  PEOPLE_COLUMNS,
  PEOPLE_LOOKUP_KEYS,
  PEOPLE_LOOKUPS,
  type PeopleLookup,
} from "#lib/schemas/vocabulary/people-export.ts";
import { PEOPLE_SORTS } from "#lib/schemas/vocabulary/people-sorts.ts";
import { listFactors } from "#lib/services/factors/list.ts";
import { allMembers } from "#lib/services/groups/members.ts";
import { listHeldRoles } from "#lib/services/roles/held.ts";
import { listUserApps } from "#lib/services/users/apps.ts";
import { listUserGroups } from "#lib/services/users/groups.ts";
import { allUsers } from "#lib/services/users/list.ts";
import { matchesFilter, searchExpression } from "#lib/services/users/matching.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { toRow } from "./person-row.ts";
import type { CsvColumn, CsvFile } from "./read.ts";
import { attributeTitles } from "./schema.ts";

/** People looked up side by side: little of what a call may use of the org's budget. */
const AT_ONCE = 4;

type Row = { user: OktaUser; found: Partial<Record<PeopleLookup, string>> };
type LookUps = Record<PeopleLookup, (okta: Okta, userId: string) => Promise<string[]>>;

const LOOK_UPS: LookUps = {
  factors: async (okta, userId) => (await listFactors(okta, { userId })).map(factorName),
  groups: async (okta, userId) => (await listUserGroups(okta, { userId })).map(({ profile }) => profile.name),
  apps: async (okta, userId) => (await listUserApps(okta, { userId })).map(({ label }) => label),
  // What a role gives is read by the console, no matter who asks.
  roles: async (_, userId) =>
    (await listHeldRoles(runtime().consoleOkta, { userId })).map(({ role }) => role.label ?? role.type),
};

/** Everyone the list is about, with the columns asked for. */
export const peopleCsv: CsvFile = {
  what: "people",
  params: PeopleExportSchema,
  async make({ columns, ...query }: PeopleExport, { okta, signal }) {
    const lookUps = PEOPLE_LOOKUP_KEYS.filter((key) => columns.includes(key));
    return { columns: await columnsOf(columns), rows: lookedUp(okta, everybody(okta, query, signal), lookUps) };
  },
};

/** In the list's order, page after page of Okta's. */
async function* everybody(
  okta: Okta,
  query: Omit<PeopleExport, "columns">,
  signal: AbortSignal | undefined,
): AsyncGenerator<OktaUser, void> {
  if (query.group !== "") {
    for await (const user of allMembers(okta, { groupId: query.group, signal }))
      if (matchesFilter(user, query)) yield user;
    return;
  }
  const { sort, order } = query;
  yield* allUsers(okta, {
    search: searchExpression(query),
    sortBy: PEOPLE_SORTS[sort],
    sortOrder: order,
    signal,
  });
}

async function columnsOf(names: readonly string[]): Promise<CsvColumn<Row>[]> {
  const titles = await attributeTitles();
  return names.flatMap((name): CsvColumn<Row>[] => {
    const own = oneOf(PEOPLE_COLUMN_KEYS, name);
    if (own) return [{ heading: PEOPLE_COLUMNS[own], of: ({ user }) => toRow(user)[own] }];
    const lookUp = oneOf(PEOPLE_LOOKUP_KEYS, name);
    if (lookUp) return [{ heading: PEOPLE_LOOKUPS[lookUp], of: ({ found }) => found[lookUp] ?? "" }];
    if (!name.startsWith(ATTRIBUTE_PREFIX)) return [];
    const attribute = name.slice(ATTRIBUTE_PREFIX.length);
    const text = (value: unknown) => toText(value).replaceAll("\n", "; ");
    return [{ heading: titles.get(attribute) ?? attribute, of: ({ user }) => text(user.profile[attribute]) }];
  });
}

/** The same people in the same order, a few looked up at once. */
async function* lookedUp(
  okta: Okta,
  users: AsyncIterable<OktaUser>,
  wanted: readonly PeopleLookup[],
): AsyncGenerator<Row, void> {
  const read = async (user: OktaUser): Promise<Row> => {
    const found = await Promise.all(
      wanted.map(async (key) => [key, (await LOOK_UPS[key](okta, user.id)).join("; ")] as const),
    );
    return { user, found: Object.fromEntries(found) };
  };
  let batch: OktaUser[] = [];
  for await (const user of users) {
    batch.push(user);
    if (batch.length < AT_ONCE) continue;
    yield* await Promise.all(batch.map(read));
    batch = [];
  }
  yield* await Promise.all(batch.map(read));
}
