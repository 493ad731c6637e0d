import { pathText } from "../../http/input.ts";
import { findApp } from "../../org/apps/find-app.ts";
import type { App } from "../../model.ts";
import type { ProfileSchema } from "../../model-settings.ts";
import type { Org } from "../../org/org.ts";
import { attribute } from "../../org/users/base-attributes.ts";
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

/** Every app begins with the user name alone. */
function schemaOf(org: Org, { id, created }: App): ProfileSchema {
  const userName = attribute("READ_WRITE", { title: "Username", type: "string", required: true, maxLength: 100 });
  return org.schemas.get(id) ?? { id, created, lastUpdated: created, base: { userName }, custom: {} };
}

function present(org: Org, { id, name, label }: App, schema: ProfileSchema): Record<string, unknown> {
  const at = `${org.url}/api/v1/meta/schemas/apps/${id}/default`;
  return {
    ...presentSchema(schema, { id: at.replace("/api/v1", ""), name, title: `${label} User`, description: "" }),
    _links: { self: { rel: "self", href: at, method: "GET" } },
  };
}
