import type { FastifyRequest } from "fastify";
import { objectBody, objectPart, pathText, queryFlag, textPart } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import type { Authenticator } from "../../model-settings.ts";
import {
  AUTHENTICATORS,
  createAuthenticator,
  findAuthenticator,
  replaceAuthenticator,
  setAuthenticatorStatus,
} from "../../org/authenticators/authenticators.ts";
import type { AuthenticatorInput } from "../../org/authenticators/authenticators.ts";
import { notFound } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import type { Resource } from "../parts.ts";

const PATH = "/api/v1/authenticators";

/** `/authenticators`, `/authenticators/{authenticatorId}`, its lifecycle and its methods. */
export const authenticators: Resource = (app, { org }) => {
  const requested = (request: FastifyRequest) => findAuthenticator(org, pathText(request, "id"));

  app.get(PATH, async () => [...org.authenticators.values()].map((each) => present(org, each)));

  app.post(PATH, async (request) => {
    const activate = queryFlag(request, "activate", true);
    return present(org, createAuthenticator(org, callFor(request), authenticatorInput(request), activate));
  });

  app.get(`${PATH}/:id`, async (request) => present(org, requested(request)));

  app.put(`${PATH}/:id`, async (request) =>
    present(org, replaceAuthenticator(org, callFor(request), requested(request), authenticatorInput(request))),
  );

  for (const [verb, status] of Object.entries({ activate: "ACTIVE", deactivate: "INACTIVE" } as const))
    app.post(`${PATH}/:id/lifecycle/${verb}`, async (request) =>
      present(org, setAuthenticatorStatus(org, callFor(request), requested(request), status)),
    );

  app.get(`${PATH}/:id/methods`, async (request) => {
    const authenticator = requested(request);
    return methodsOf(authenticator).map((type) => presentMethod(org, authenticator, type));
  });

  app.get(`${PATH}/:id/methods/:method`, async (request) => {
    const authenticator = requested(request);
    const type = pathText(request, "method");
    if (!methodsOf(authenticator).includes(type)) throw notFound(type, "AuthenticatorMethod");
    return presentMethod(org, authenticator, type);
  });
};

function authenticatorInput(request: FastifyRequest): AuthenticatorInput {
  const body = objectBody(request);
  return {
    key: textPart(body, "key"),
    name: textPart(body, "name"),
    settings: objectPart(body, "settings"),
    provider: objectPart(body, "provider"),
  };
}

const methodsOf = ({ key }: Authenticator) => AUTHENTICATORS[key]?.methods ?? [];

function present(org: Org, authenticator: Authenticator): Record<string, unknown> {
  const { id, key, status } = authenticator;
  const self = `${org.url}${PATH}/${id}`;
  const verb = status === "ACTIVE" ? "deactivate" : "activate";
  return {
    ...authenticator,
    _links: {
      self: link(self, "GET", "PUT"),
      methods: link(`${self}/methods`, "GET"),
      ...(key !== "okta_password" && { [verb]: link(`${self}/lifecycle/${verb}`, "POST") }),
      ...(key === "webauthn" && { aaguids: link(`${self}/aaguids`, "GET", "POST") }),
    },
  };
}

/** A method is on as long as its authenticator is. */
function presentMethod(org: Org, { id, status }: Authenticator, type: string): Record<string, unknown> {
  const self = `${org.url}${PATH}/${id}/methods/${type}`;
  const verb = status === "ACTIVE" ? "deactivate" : "activate";
  return {
    type,
    status,
    _links: { self: link(self, "GET", "PUT"), [verb]: link(`${self}/lifecycle/${verb}`, "POST") },
  };
}

function link(href: string, ...allow: string[]) {
  return { href, hints: { allow } };
}
