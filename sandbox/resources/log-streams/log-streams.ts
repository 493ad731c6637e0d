import type { FastifyRequest } from "fastify";
import { objectBody, objectPart, pathText, textPart } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import type { LogStreamInput } from "../../org/log-streams/change-log-stream.ts";
import {
  createLogStream,
  deleteLogStream,
  findLogStream,
  replaceLogStream,
  setLogStreamStatus,
} from "../../org/log-streams/change-log-stream.ts";
import type { Resource } from "../parts.ts";
import { presentSetting } from "../settings/settings.ts";

const PATH = "/api/v1/logStreams";

/** Writing log streams; `settings/settings.ts` reads them. */
export const logStreams: Resource = (app, { org }) => {
  const requested = (request: FastifyRequest) => findLogStream(org, pathText(request, "id"));

  app.post(PATH, async (request) =>
    presentSetting(org, PATH, createLogStream(org, callFor(request), streamInput(request))),
  );

  app.put(`${PATH}/:id`, async (request) =>
    presentSetting(org, PATH, replaceLogStream(org, callFor(request), requested(request), streamInput(request))),
  );

  app.delete(`${PATH}/:id`, async (request, reply) => {
    deleteLogStream(org, callFor(request), requested(request));
    return reply.code(204).send();
  });

  for (const [verb, status] of Object.entries({ activate: "ACTIVE", deactivate: "INACTIVE" } as const))
    app.post(`${PATH}/:id/lifecycle/${verb}`, async (request) =>
      presentSetting(org, PATH, setLogStreamStatus(org, callFor(request), requested(request), status)),
    );
};

function streamInput(request: FastifyRequest): LogStreamInput {
  const body = objectBody(request);
  return { type: textPart(body, "type"), name: textPart(body, "name"), settings: objectPart(body, "settings") };
}
