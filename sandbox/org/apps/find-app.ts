import type { App, AppUser } from "../../model.ts";
import { notFound } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { pairKey } from "../org.ts";

/** An app by id. Throws E0000007. */
export function findApp(org: Org, id: string): App {
  const app = org.apps.get(id);
  if (app === undefined) throw notFound(id, "AppInstance");
  return app;
}

/** The direct assignment of a person to an app, if there is one. */
export function directAssignment(org: Org, appId: string, userId: string): AppUser | undefined {
  return org.appUsers.get(pairKey(appId, userId));
}
