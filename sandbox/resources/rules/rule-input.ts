import type { FastifyRequest } from "fastify";
import { objectBody, objectPart, textList, textPart } from "../../http/input.ts";
import { invalid } from "../../org/okta-error.ts";
import type { RuleInput } from "../../org/rules/change-rule.ts";

/** What a request says of a group rule. Throws E0000003 for wrong types, E0000001 for an expression that is missing. */
export function ruleInput(request: FastifyRequest): RuleInput {
  const body = objectBody(request);
  const conditions = objectPart(body, "conditions") ?? {};
  const users = objectPart(objectPart(conditions, "people") ?? {}, "users") ?? {};
  const actions = objectPart(objectPart(body, "actions") ?? {}, "assignUserToGroups") ?? {};
  const expression = textPart(objectPart(conditions, "expression") ?? {}, "value");
  if (expression === undefined || expression.trim() === "")
    throw invalid("conditions", "conditions: The expression cannot be left blank");
  return {
    name: textPart(body, "name") ?? "",
    expression,
    groupIds: textList(actions, "groupIds"),
    excludedUserIds: textList(users, "exclude"),
  };
}
