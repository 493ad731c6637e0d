import type { FastifyInstance, FastifyRequest } from "fastify";
import { refusal } from "../org/okta-error.ts";

/**
 * Answers what no route takes: E0000022 where the path exists with another method, else E0000008. To be called before any
 * route is registered.
 */
export function answerUnknownRoutes(app: FastifyInstance): void {
  const patterns: RegExp[] = [];
  app.addHook("onRoute", ({ url }) => {
    patterns.push(new RegExp(`^${url.replace(/:[^/]+/g, "[^/]+").replace(/\*/g, ".*")}$`));
  });
  app.setNotFoundHandler((request) => {
    throw refusal(patterns.some((pattern) => pattern.test(pathOf(request))) ? "E0000022" : "E0000008");
  });
}

function pathOf(request: FastifyRequest): string {
  return request.url.split("?", 1)[0] ?? "";
}
