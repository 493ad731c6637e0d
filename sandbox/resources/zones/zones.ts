import type { FastifyRequest } from "fastify";
import { objectBody, pathText, textPart } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import type { ZoneInput } from "../../org/zones/zone-content.ts";
import { createZone, deleteZone, findZone, replaceZone, setZoneStatus } from "../../org/zones/change-zone.ts";
import type { Resource } from "../parts.ts";
import { presentSetting } from "../settings/settings.ts";

const PATH = "/api/v1/zones";

/** Writing network zones; `settings/settings.ts` reads them. */
export const zones: Resource = (app, { org }) => {
  const requested = (request: FastifyRequest) => findZone(org, pathText(request, "id"));

  app.post(PATH, async (request) => presentSetting(org, PATH, createZone(org, callFor(request), zoneInput(request))));

  app.put(`${PATH}/:id`, async (request) =>
    presentSetting(org, PATH, replaceZone(org, callFor(request), requested(request), zoneInput(request))),
  );

  app.delete(`${PATH}/:id`, async (request, reply) => {
    deleteZone(org, callFor(request), requested(request));
    return reply.code(204).send();
  });

  for (const [verb, status] of Object.entries({ activate: "ACTIVE", deactivate: "INACTIVE" } as const))
    app.post(`${PATH}/:id/lifecycle/${verb}`, async (request) =>
      presentSetting(org, PATH, setZoneStatus(org, callFor(request), requested(request), status)),
    );
};

function zoneInput(request: FastifyRequest): ZoneInput {
  const body = objectBody(request);
  const text = (name: string) => textPart(body, name);
  return { type: text("type"), name: text("name"), status: text("status"), usage: text("usage"), parts: body };
}
