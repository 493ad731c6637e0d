import { pathText, queryFlag } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import { activateApp, deactivateApp, deleteApp } from "../../org/apps/change-app.ts";
import { findApp } from "../../org/apps/find-app.ts";
import { createApp, replaceApp } from "../../org/apps/write-app.ts";
import type { Resource } from "../parts.ts";
import { appInput } from "./app-input.ts";
import { embeddedUser, expandedUserId, listApps } from "./list-apps.ts";
import { presentApp } from "./present-app.ts";

/** `/apps`, `/apps/{appId}` and its lifecycle. */
export const apps: Resource = (app, parts) => {
  const { org } = parts;

  app.get("/api/v1/apps", async (request, reply) => listApps(parts, request, reply));

  app.post("/api/v1/apps", async (request) => {
    const activate = queryFlag(request, "activate", true);
    const { app: made, clientSecret } = createApp(org, callFor(request), appInput(request), activate);
    const presented = presentApp(org, made);
    return clientSecret === undefined ? presented : withSecret(presented, clientSecret);
  });

  app.put("/api/v1/apps/:appId", async (request) => {
    const found = findApp(org, pathText(request, "appId"));
    return presentApp(org, replaceApp(org, callFor(request), found, appInput(request)));
  });

  app.get("/api/v1/apps/:appId", async (request) => {
    const found = findApp(org, pathText(request, "appId"));
    return { ...presentApp(org, found), ...embeddedUser(org, found, expandedUserId(request)) };
  });

  app.delete("/api/v1/apps/:appId", async (request, reply) => {
    deleteApp(org, callFor(request), findApp(org, pathText(request, "appId")));
    return reply.code(204).send();
  });

  for (const [name, change] of Object.entries({ activate: activateApp, deactivate: deactivateApp }))
    app.post(`/api/v1/apps/:appId/lifecycle/${name}`, async (request) => {
      change(org, callFor(request), findApp(org, pathText(request, "appId")));
      return {};
    });
};

/** The app with its client's secret, which Okta shows to its creator. */
function withSecret(app: Record<string, unknown>, client_secret: string): object {
  const credentials = app.credentials as { oauthClient: object };
  return { ...app, credentials: { ...credentials, oauthClient: { ...credentials.oauthClient, client_secret } } };
}
