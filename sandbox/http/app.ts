import { fastify } from "fastify";
import type { FastifyInstance, FastifyServerFactory } from "fastify";
import { refusal } from "../org/okta-error.ts";
import { asOktaError, errorBody } from "./errors.ts";
import { newRequestId } from "./headers.ts";
import type { PipelineParts } from "./pipeline.ts";
import { usePipeline } from "./pipeline.ts";
import { canonicalAddress, pathOf } from "./address.ts";

const LARGEST_BODY = 2 * 1024 * 1024;
const LONGEST_PATH_PART = 500;

/** The HTTP application without any endpoint yet: pipeline, bodies and errors as Okta has them. */
export function makeApp(parts: PipelineParts, serverFactory: FastifyServerFactory): FastifyInstance {
  const app = fastify({
    serverFactory,
    genReqId: newRequestId,
    bodyLimit: LARGEST_BODY,
    exposeHeadRoutes: false,
    rewriteUrl: ({ url = "/" }) => canonicalAddress(url),
    routerOptions: { maxParamLength: LONGEST_PATH_PART },
  });
  usePipeline(app, parts);
  answerUnknownRoutes(app);
  readJsonBodies(app);
  app.setErrorHandler((error, _request, reply) => {
    const known = asOktaError(error);
    // What a handler has said of the page or the version it was about to answer does not belong to a refusal.
    for (const name of ["link", "etag"]) reply.removeHeader(name);
    return reply.code(known.status).send(errorBody(known));
  });
  return app;
}

/** A body is JSON or not there at all; the content type of an empty body does not matter. */
function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    /^application\/(.+\+)?json/,
    { parseAs: "string" },
    async (_request: unknown, body: string | Buffer) => {
      if (body.length === 0) return undefined;
      try {
        return JSON.parse(String(body));
      } catch {
        throw refusal("E0000003");
      }
    },
  );
  app.addContentTypeParser("*", { parseAs: "string" }, async (_request: unknown, body: string | Buffer) => {
    if (body.length > 0) throw refusal("E0000021");
    return undefined;
  });
}

/**
 * Answers what no route takes: E0000022 where the path exists with another method, else E0000008. To be called before any
 * route is registered.
 */
function answerUnknownRoutes(app: FastifyInstance): void {
  const patterns: RegExp[] = [];
  app.addHook("onRoute", ({ url }) => {
    patterns.push(new RegExp(`^${url.replace(/:[^/]+/g, "[^/]+").replace(/\*/g, ".*")}$`));
  });
  app.setNotFoundHandler((request) => {
    throw refusal(patterns.some((pattern) => pattern.test(pathOf(request))) ? "E0000022" : "E0000008");
  });
}
