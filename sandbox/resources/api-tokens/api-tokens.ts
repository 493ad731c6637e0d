import type { FastifyRequest } from "fastify";
import { objectBody, objectPart, pathText, textPart } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import type { ApiToken } from "../../model-settings.ts";
import { notFound } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { record } from "../../org/record.ts";
import { apiTokenTarget } from "../../org/targets.ts";
import { userById } from "../../org/users/find-user.ts";
import type { Resource } from "../parts.ts";

const PATH = "/api/v1/api-tokens";
/** A token dies when it has not been used for so long. */
const WINDOW_MS = 30 * 24 * 3_600_000;

/** `/api-tokens`: the org's API tokens, never with what they are. Revoking the one in use ends its rights at once. */
export const apiTokens: Resource = (app, { org }) => {
  const requested = (request: FastifyRequest) => find(org, pathText(request, "id"));
  const revoke = (request: FastifyRequest, token: ApiToken) => {
    org.apiTokens.delete(token.id);
    record(org, callFor(request), "system.api_token.revoke", [apiTokenTarget(token)]);
  };

  app.get(PATH, async () => [...org.apiTokens.values()].map((token) => present(org, token)));

  app.delete(`${PATH}/current`, async (request, reply) => {
    revoke(request, find(org, callFor(request).apiTokenId ?? "current"));
    return reply.code(204).send();
  });

  app.get(`${PATH}/:id`, async (request) => present(org, requested(request)));

  app.put(`${PATH}/:id`, async (request) => {
    const token = requested(request);
    const body = objectBody(request);
    const changed: ApiToken = {
      ...token,
      name: textPart(body, "name") ?? token.name,
      clientName: textPart(body, "clientName") ?? token.clientName,
      userId: userById(org, textPart(body, "userId") ?? token.userId).id,
      network: objectPart(body, "network") ?? token.network,
      lastUpdated: org.now(),
    };
    org.apiTokens.put(changed);
    record(org, callFor(request), "system.api_token.update", [apiTokenTarget(changed)]);
    return present(org, changed);
  });

  app.delete(`${PATH}/:id`, async (request, reply) => {
    revoke(request, requested(request));
    return reply.code(204).send();
  });
};

function find(org: Org, id: string): ApiToken {
  const token = org.apiTokens.get(id);
  if (token === undefined) throw notFound(id, "ApiToken");
  return token;
}

/** The window of the token begins again with each use: of the one that asks it is whole. */
function present(org: Org, token: ApiToken): Record<string, unknown> {
  const used = token.isOwn ? Date.parse(org.now()) : Date.parse(token.lastUpdated);
  const { isOwn: _, ...shown } = token;
  return {
    ...shown,
    tokenWindow: "P30D",
    expiresAt: new Date(used + WINDOW_MS).toISOString(),
    _links: {
      self: { href: `${org.url}${PATH}/${token.id}`, hints: { allow: ["GET", "DELETE"] } },
      user: { href: `${org.url}/api/v1/users/${token.userId}`, hints: { allow: ["GET"] } },
    },
  };
}
