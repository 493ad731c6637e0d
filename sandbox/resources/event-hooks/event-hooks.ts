import type { FastifyRequest } from "fastify";
import { pathText } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import { verifyEndpoint } from "../../delivery/verify.ts";
import {
  createEventHook,
  deleteEventHook,
  findEventHook,
  markVerified,
  replaceEventHook,
  setEventHookStatus,
} from "../../org/event-hooks/change-event-hook.ts";
import { invalid } from "../../org/okta-error.ts";
import type { Resource } from "../parts.ts";
import { eventHookInput } from "./event-hook-input.ts";
import { presentEventHook } from "./present-event-hook.ts";

const PATH = "/api/v1/eventHooks";

/** `/eventHooks`, `/eventHooks/{eventHookId}` and its lifecycle. */
export const eventHooks: Resource = (app, { org }) => {
  const requested = (request: FastifyRequest) => findEventHook(org, pathText(request, "eventHookId"));

  app.get(PATH, async () => [...org.eventHooks.values()].map((hook) => presentEventHook(org, hook)));

  app.post(PATH, async (request) =>
    presentEventHook(org, createEventHook(org, callFor(request), eventHookInput(request))),
  );

  app.get(`${PATH}/:eventHookId`, async (request) => presentEventHook(org, requested(request)));

  app.put(`${PATH}/:eventHookId`, async (request) =>
    presentEventHook(org, replaceEventHook(org, callFor(request), requested(request), eventHookInput(request))),
  );

  app.delete(`${PATH}/:eventHookId`, async (request, reply) => {
    deleteEventHook(org, callFor(request), requested(request));
    return reply.code(204).send();
  });

  for (const [verb, status] of Object.entries({ activate: "ACTIVE", deactivate: "INACTIVE" } as const))
    app.post(`${PATH}/:eventHookId/lifecycle/${verb}`, async (request) =>
      presentEventHook(org, setEventHookStatus(org, callFor(request), requested(request), status)),
    );

  app.post(`${PATH}/:eventHookId/lifecycle/verify`, async (request) => {
    const hook = requested(request);
    if (hook.status !== "ACTIVE") throw invalid("eventHook", "An inactive event hook cannot be verified.");
    const fault = await verifyEndpoint(hook);
    if (fault !== undefined) throw invalid("eventHook", `Event hook verification failed: ${fault}`);
    return presentEventHook(org, markVerified(org, callFor(request), requested(request)));
  });
};
