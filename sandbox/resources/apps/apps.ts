import { pathText } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import { activateApp, deactivateApp, deleteApp } from "../../org/apps/change-app.ts";
import { findApp } from "../../org/apps/find-app.ts";
import type { Resource } from "../parts.ts";
import { embeddedUser, expandedUserId, listApps } from "./list-apps.ts";
import { presentApp } from "./present-app.ts";

/** `/apps`, `/apps/{appId}` and its lifecycle. */
export const apps: Resource = (app, parts) => {
  const { org } = parts;

  app.get("/api/v1/apps", async (request, reply) => listApps(parts, request, reply));

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
