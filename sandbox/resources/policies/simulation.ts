import type { Json } from "../../http/input.ts";
import { objectBody, objectPart, queryText, textList, textPart } from "../../http/input.ts";
import type { PolicyType } from "../../model-settings.ts";
import { invalid } from "../../org/okta-error.ts";
import { simulate, SIMULATED } from "../../org/policies/simulate.ts";
import type { Resource } from "../parts.ts";

/** `POST /policies/simulate`: which policies and rules would apply to someone who opens an app. */
export const policySimulation: Resource = (app, { org }) => {
  app.post("/api/v1/policies/simulate", async (request) => {
    const evaluated = queryText(request, "expand") === "EVALUATED";
    const body = objectBody(request);
    const given = circumstances(body);
    // The description has a list here and there; Okta refuses one (recorded), and its example answers like this.
    return {
      evaluation: typesOf(body).map((type) => {
        const verdicts = simulate(org, type, given).map(({ policy, matches, rules }) => ({
          ...summary(policy, matches),
          rules: rules.map(({ rule, matches: applies }) => summary(rule, applies)),
        }));
        const matched = verdicts.filter(({ status }) => status === "MATCH");
        const result = matched.map(({ rules, ...policy }) => ({
          ...policy,
          rules: rules.filter(({ status }) => status === "MATCH"),
        }));
        return {
          status: matched.length > 0 ? "MATCH" : "NOT_MATCH",
          policyType: type,
          result: { policies: result },
          undefined: { policies: [] },
          evaluated: { policies: evaluated ? verdicts.filter((each) => !matched.includes(each)) : [] },
        };
      }),
    };
  });
};

function circumstances(body: Json) {
  const appId = textPart(body, "appInstance");
  if (appId === undefined) throw invalid("appInstance", "appInstance: The field cannot be left blank");
  const context = objectPart(body, "policyContext") ?? {};
  return {
    appId,
    userId: textPart(objectPart(context, "user") ?? {}, "id"),
    groupIds: textList(objectPart(context, "groups") ?? {}, "ids"),
    zoneIds: textList(objectPart(context, "zones") ?? {}, "ids"),
  };
}

function typesOf(body: Json): PolicyType[] {
  const named = textList(body, "policyTypes");
  const known = SIMULATED.filter((type) => named.length === 0 || named.includes(type));
  if (known.length < named.length) throw invalid("policyTypes", "policyTypes: The policy type cannot be simulated");
  return known;
}

function summary({ id, name }: { id: string; name: string }, matches: boolean) {
  return { id, name, status: matches ? "MATCH" : "NOT_MATCH", conditions: [] };
}
