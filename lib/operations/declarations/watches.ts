import { WATCH_TITLES, type WatchKind } from "#lib/schemas/vocabulary/watches.ts";

/** Something that is received or looked for without anybody asking, beside what is read and changed. */
export type Watch = { id: string; title: string; endpoints: readonly string[] };

/** What a watch asks Okta for at each look. */
const ASKED: Record<WatchKind, readonly string[]> = {
  "watch.newUsers": ["GET /api/v1/users"],
  "watch.updatedUsers": ["GET /api/v1/users"],
  "watch.systemLog": ["GET /api/v1/logs"],
};

/** Every watch that there is. */
export const WATCHES: readonly Watch[] = [
  {
    id: "watch.eventHook",
    title: "Events that Okta delivers",
    // The console's own: Okta calls it.
    endpoints: ["GET /api/hooks/okta", "POST /api/hooks/okta"],
  },
  ...(Object.keys(ASKED) as WatchKind[]).map((id) => ({ id, title: WATCH_TITLES[id], endpoints: ASKED[id] })),
];
