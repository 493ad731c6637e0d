import { appsOf } from "../../org/apps/assignments.ts";
import type { Resource } from "../parts.ts";
import { requestedUser } from "./find-requested.ts";

/** `GET /users/{idOrLogin}/appLinks`: the tiles of a person's dashboard. */
export const appLinks: Resource = (app, { org }) => {
  app.get("/api/v1/users/:userId/appLinks", async (request) => {
    const user = requestedUser(org, request);
    const shown = appsOf(org, user).filter((app) => app.status === "ACTIVE" && app.linkUrl !== null);
    return shown.map((app, sortOrder) => ({
      id: user.id,
      label: app.label,
      linkUrl: app.linkUrl,
      logoUrl: `${org.url}/assets/img/logos/${app.name}.png`,
      appName: app.name,
      appInstanceId: app.id,
      appAssignmentId: app.id.replace(/^0oa/, "0ua"),
      credentialsSetup: false,
      hidden: false,
      sortOrder,
    }));
  });
};
