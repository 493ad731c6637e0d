import { mayPerform } from "#lib/policy/may.ts";
import type { Effects } from "#lib/schemas/effects.ts";
import { OPERATION_TITLES } from "#lib/schemas/vocabulary/operations.ts";
import { OKTA_READ_IDS, OKTA_READS } from "#lib/schemas/vocabulary/reads.ts";
import { ROLES, type Role } from "#lib/schemas/vocabulary/roles.ts";
import { GUARDS } from "../guards/guards.ts";
import type { AnyOperation } from "./define.ts";
import { ALL_OPERATIONS } from "./registry.ts";
import { WATCH_TITLES, type WatchKind } from "#lib/schemas/vocabulary/watches.ts";

/** What an id begins with, and the heading that it stands under. */
const AREAS: Record<string, string> = {
  user: "People",
  userType: "People",
  userSchema: "People",
  factor: "Factors",
  group: "Groups",
  groupRule: "Groups",
  app: "Apps",
  appSchema: "Apps",
  log: "System Log",
  policy: "Policies",
  zone: "Policies",
  realm: "Realms",
  eventHook: "Event hooks",
  watch: "Watching",
  raw: "Anything else",
};

/** Something that is received or looked for without anyone asking, beside what is read and changed. */
type Watch = { id: string; title: string; endpoints: readonly string[] };

/** What a watch asks Okta for at each look. */
const ASKED: Record<WatchKind, readonly string[]> = {
  "watch.newUsers": ["GET /api/v1/users"],
  "watch.updatedUsers": ["GET /api/v1/users"],
  "watch.systemLog": ["GET /api/v1/logs"],
};

/** Every watch that there is. */
const WATCHES: readonly Watch[] = [
  {
    id: "watch.eventHook",
    title: "Events that Okta delivers",
    // The console's own: Okta calls it.
    endpoints: ["GET /api/hooks/okta", "POST /api/hooks/okta"],
  },
  ...(Object.keys(ASKED) as WatchKind[]).map((id) => ({ id, title: WATCH_TITLES[id], endpoints: ASKED[id] })),
];

/** One row of what this console can do. */
export type CatalogueRow = {
  id: string;
  title: string;
  /** The heading it stands under. */
  area: string;
  kind: "read" | "change" | "watch";
  /** Who may do it; nobody for a watch, which runs by itself. */
  roles: readonly Role[];
  /** What is said of a right that not all of those roles have fully. */
  note: string | null;
  /** As Okta's description writes them. */
  endpoints: readonly string[];
  risk: "read" | "routine" | "credential" | "destructive";
  /** What anyone who does it is asked for. */
  asks: readonly ("reason" | "caller check" | "fresh sign-in")[];
  /** What it does, in words. */
  effects: readonly string[];
  /** The guards that look at it, without those that look at everything. */
  guards: readonly string[];
  /** For many at once: `yes` by a selection, a filter or a file; `csv` only by a file whose rows bring their own input. */
  bulk: "yes" | "csv" | "no";
  /** What may be done after an ambiguous result; `null` where nothing is asked of Okta. */
  retry: "read" | "converge" | "if-match" | "once" | null;
  inverse: string | null;
};

const NOTHING = { note: null, risk: "read", asks: [], effects: [], guards: [], bulk: "no", inverse: null } as const;

/** Everything that is declared: what changes something, what reads, what watches. */
export function catalogue(): CatalogueRow[] {
  const changes = ALL_OPERATIONS.map((operation): CatalogueRow => {
    const { id, asks, risk, effects, endpoints, retry, inverse } = operation;
    return {
      ...{ id, endpoints, risk, retry, inverse },
      title: OPERATION_TITLES[id],
      area: areaOf(id),
      kind: "change",
      bulk: bulkOf(operation),
      roles: ROLES.filter((role) => mayPerform(role, operation)),
      note: operation.ownersAlone?.note ?? null,
      asks: [
        ...(asks.reason === "required" ? (["reason"] as const) : []),
        ...(asks.callerCheck ? (["caller check"] as const) : []),
        ...(risk === "destructive" ? (["fresh sign-in"] as const) : []),
      ],
      effects: describeEffects(effects),
      guards: PARTICULAR.filter(({ on }) => on(operation)).map(({ name }) => name),
    };
  });
  const reads = OKTA_READ_IDS.map((id): CatalogueRow => ({
    ...NOTHING,
    ...OKTA_READS[id],
    ...{ id, kind: "read", retry: "read", roles: ROLES },
    area: areaOf(id),
  }));
  const watches = WATCHES.map((watch): CatalogueRow => ({
    ...NOTHING,
    ...watch,
    ...{ kind: "watch", retry: null, roles: [], area: areaOf(watch.id) },
  }));
  return [...changes, ...reads, ...watches];
}

const PARTICULAR = GUARDS.filter(({ on }) => !ALL_OPERATIONS.every(on));

function areaOf(id: string): string {
  const area = AREAS[id.split(".", 1)[0] ?? ""];
  if (area === undefined) throw new Error(`Where ${id} belongs is not said.`);
  return area;
}

function describeEffects({ ends, grants, opens, destroys, renames, verifies }: Effects): string[] {
  return [
    ...(ends ? [`ends ${ends}`] : []),
    ...(grants ? [`grants ${grants}`] : []),
    ...(opens ? [`opens account: ${opens}`] : []),
    ...(destroys ? [`destroys ${destroys}`] : []),
    ...(renames ? ["may rename"] : []),
    ...(verifies ? ["only asks"] : []),
  ];
}

function bulkOf({ planning }: AnyOperation): CatalogueRow["bulk"] {
  if (!planning) return "no";
  return planning.rows === "required" ? "csv" : "yes";
}
