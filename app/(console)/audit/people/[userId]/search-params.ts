import { parseAsStringLiteral } from "nuqs/server";

/** What the timeline shows, as it stands in the URL. */
export const timelineParams = {
  /** changes: what was done to them, without what they did themselves, such as signing in. */
  only: parseAsStringLiteral(["all", "changes"]).withDefault("all"),
};
