import type { FastifyReply } from "fastify";
import type { KoaContextWithOIDC } from "oidc-provider";
import type { Page } from "./page.ts";

const headersOf = (page: Page) => ({
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": page.contentSecurityPolicy,
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
});

/** Answers a request to one of our own routes with a page. */
export function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  return reply.code(page.status).headers(headersOf(page)).send(page.body);
}

/** Answers with a page from within oidc-provider, which chooses the status itself. */
export function setPage(ctx: KoaContextWithOIDC, page: Page): void {
  ctx.set(headersOf(page));
  ctx.body = page.body;
}
