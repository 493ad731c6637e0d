import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { pathText } from "../http/input.ts";
import { newId } from "../org/ids.ts";
import { notFound } from "../org/okta-error.ts";
import type { Org } from "../org/org.ts";
import { API_SCOPES } from "../rights/scopes.ts";
import { accept } from "./accept.ts";

const publicKey = z.looseObject({ kty: z.string(), d: z.undefined().optional() });

const serviceAppSchema = z.strictObject({
  clientId: z.string().min(1).optional(),
  label: z.string().min(1).default("Service app"),
  /** Its public keys, as JWKs. */
  jwks: z.strictObject({ keys: z.array(publicKey).min(1) }),
  scopes: z.array(z.enum(API_SCOPES as [string, ...string[]])).min(1),
  dpopBoundAccessTokens: z.boolean().default(false),
  roles: z.array(z.string()).default(["SUPER_ADMIN"]),
});

/** `/_sandbox/service-apps`: registers what an administrator would in Okta's admin console. */
export function serviceAppRoutes(app: FastifyInstance, org: Org): void {
  app.get("/_sandbox/service-apps", async () => [...org.serviceApps.values()]);

  app.post("/_sandbox/service-apps", async (request) => {
    const input = accept("serviceApp", () => serviceAppSchema.parse(request.body));
    const service = { ...input, clientId: input.clientId ?? newId("0oa") };
    org.serviceApps.put(service);
    return service;
  });

  app.delete("/_sandbox/service-apps/:clientId", async (request, reply) => {
    const clientId = pathText(request, "clientId");
    if (!org.serviceApps.has(clientId)) throw notFound(clientId, "ServiceApp");
    org.serviceApps.delete(clientId);
    return reply.code(204).send();
  });
}
