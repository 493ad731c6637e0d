import { pathText } from "../../http/input.ts";
import { appSchemaOf } from "../../org/apps/app-schema.ts";
import { findApp } from "../../org/apps/find-app.ts";
import type { App } from "../../model.ts";
import type { ProfileSchema } from "../../model-settings.ts";
import type { Org } from "../../org/org.ts";
import type { Resource } from "../parts.ts";
import { changeRequested, presentSchema } from "./schemas.ts";

/** `/meta/schemas/apps/{appId}/default`: what an app keeps of its people. */
export const appSchemas: Resource = (app, { org }) => {
  app.get("/api/v1/meta/schemas/apps/:appId/default", async (request) => {
    const found = findApp(org, pathText(request, "appId"));
    return present(org, found, appSchemaOf(org, found));
  });

  app.post("/api/v1/meta/schemas/apps/:appId/default", async (request) => {
    const found = findApp(org, pathText(request, "appId"));
    return present(org, found, changeRequested(org, request, appSchemaOf(org, found)));
  });
};

/** Without description and links, as recorded. */
function present(org: Org, { id, name, label }: App, schema: ProfileSchema): Record<string, unknown> {
  return presentSchema(schema, { id: `${org.url}/meta/schemas/apps/${id}/default`, name, title: `${label} User` });
}
