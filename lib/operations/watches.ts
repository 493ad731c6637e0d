/** Something that is received or looked for without anybody asking, beside what is read and changed. */
export type Watch = { id: string; title: string; endpoints: readonly string[] };

/** Every watch that there is. */
export const WATCHES: readonly Watch[] = [
  {
    id: "watch.eventHook",
    title: "Events that Okta delivers",
    // The console's own: Okta calls it.
    endpoints: ["GET /api/hooks/okta", "POST /api/hooks/okta"],
  },
];
