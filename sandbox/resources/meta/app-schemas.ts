import { pathText } from "../../http/input.ts";
import { findApp } from "../../org/apps/find-app.ts";
import type { App } from "../../model.ts";
import type { ProfileSchema } from "../../model-settings.ts";
import type { Org } from "../../org/org.ts";
import type { Attribute } from "../../org/users/base-attributes.ts";
import type { Resource } from "../parts.ts";
import { changeRequested, presentSchema } from "./schemas.ts";

/** `/meta/schemas/apps/{appId}/default`: what an app keeps of its people. */
export const appSchemas: Resource = (app, { org }) => {
  app.get("/api/v1/meta/schemas/apps/:appId/default", async (request) => {
    const found = findApp(org, pathText(request, "appId"));
    return present(org, found, schemaOf(org, found));
  });

  app.post("/api/v1/meta/schemas/apps/:appId/default", async (request) => {
    const found = findApp(org, pathText(request, "appId"));
    return present(org, found, changeRequested(org, request, schemaOf(org, found)));
  });
};

/** Every app begins with the user name alone, in the form recorded of apps. */
function schemaOf(org: Org, { id, created }: App): ProfileSchema {
  const userName = {
    ...{ title: "Username", type: "string", required: true, scope: "SELF" },
    master: { type: "PROFILE_MASTER" },
  } as Attribute;
  return org.schemas.get(id) ?? { id, created, lastUpdated: created, base: { userName }, custom: {} };
}

/** Without description and links, as recorded. */
function present(org: Org, { id, name, label }: App, schema: ProfileSchema): Record<string, unknown> {
  return presentSchema(schema, { id: `${org.url}/meta/schemas/apps/${id}/default`, name, title: `${label} User` });
}
