import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyRequest } from "fastify";
import { pathText, queryFlag, queryText } from "../../http/input.ts";
import { cutPage, pageCursor, pageLimit, setLinks } from "../../http/paging.ts";
import { callFor } from "../../http/request-state.ts";
import type { GroupRule } from "../../model.ts";
import { refusal } from "../../org/okta-error.ts";
import {
  activateRule,
  createRule,
  deactivateRule,
  deleteRule,
  findRule,
  replaceRule,
} from "../../org/rules/change-rule.ts";
import type { Resource } from "../parts.ts";
import { presentRule } from "./present-rule.ts";
import { ruleInput } from "./rule-input.ts";

const PAGE = 50;
const MOST = 200;
/** How long Okta takes to put the rules in order again after one was written; meanwhile no other can be. */
const RECONCILING_MS = 20;

/** `/groups/rules`. Rules have to be written one after the other: a second write meanwhile is refused with E0000239. */
export const rules: Resource = (app, { org }) => {
  let writing = false;
  const alone = async <T>(write: () => T): Promise<T> => {
    if (writing) throw refusal("E0000239");
    writing = true;
    try {
      const result = write();
      await sleep(RECONCILING_MS);
      return result;
    } finally {
      writing = false;
    }
  };
  const requested = (request: FastifyRequest): GroupRule => findRule(org, pathText(request, "ruleId"));

  app.get("/api/v1/groups/rules", async (request, reply) => {
    const limit = pageLimit(request, PAGE, MOST);
    const keyword = queryText(request, "search")?.toLowerCase();
    const ids = org.rules.keys.after(pageCursor(request, "0pr"), Infinity);
    const found = ids.map((id) => org.rules.get(id) as GroupRule).filter((rule) => mentions(rule, keyword));
    const { page, next } = cutPage(found, limit, (rule) => rule.id);
    setLinks(org, request, reply, { next, defaults: { limit } });
    return page.map((rule) => presentRule(org, rule, queryText(request, "expand")));
  });

  app.post("/api/v1/groups/rules", async (request) => {
    const rule = await alone(() => createRule(org, callFor(request), ruleInput(request)));
    return presentRule(org, rule);
  });

  app.get("/api/v1/groups/rules/:ruleId", async (request) =>
    presentRule(org, requested(request), queryText(request, "expand")),
  );

  app.put("/api/v1/groups/rules/:ruleId", async (request) => {
    const rule = await alone(() => replaceRule(org, callFor(request), requested(request), ruleInput(request)));
    return presentRule(org, rule);
  });

  app.delete("/api/v1/groups/rules/:ruleId", async (request, reply) => {
    const removeUsers = queryFlag(request, "removeUsers", false);
    await alone(() => deleteRule(org, callFor(request), requested(request), removeUsers));
    return reply.code(202).send({});
  });

  for (const [name, change] of Object.entries({ activate: activateRule, deactivate: deactivateRule }))
    app.post(`/api/v1/groups/rules/:ruleId/lifecycle/${name}`, async (request, reply) => {
      await alone(() => change(org, callFor(request), requested(request)));
      return reply.code(204).send();
    });
};

function mentions(rule: GroupRule, keyword: string | undefined): boolean {
  return keyword === undefined || `${rule.name}\n${rule.expression}`.toLowerCase().includes(keyword);
}
