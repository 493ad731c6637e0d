import { expect, test } from "vitest";
import { createPerson, useOrg } from "../../testing/test-org.ts";

const { api, sandbox } = useOrg();

test("a simulation tells the policy and the rule that apply to a member of a group, and to anyone else", async () => {
  const { body: group } = await api("POST", "/api/v1/groups", { profile: { name: "Simulated" } });
  const people = { groups: { include: [group.id] } };
  const { body: policy } = await api("POST", "/api/v1/policies", {
    ...{ type: "OKTA_SIGN_ON", name: "For the simulated", priority: 1 },
    conditions: { people },
  });
  const rule = {
    ...{ name: "Two factors", type: "SIGN_ON" },
    actions: { signon: { access: "ALLOW", requireFactor: true, factorPromptMode: "ALWAYS" } },
  };
  await api("POST", `/api/v1/policies/${policy.id}/rules`, rule);
  const app = [...sandbox().org.apps.values()][0];
  const { id } = await createPerson(api);
  const ask = async (policyContext: object, query = "") =>
    (
      await api("POST", `/api/v1/policies/simulate${query}`, {
        ...{ appInstance: app?.id, policyContext, policyTypes: ["OKTA_SIGN_ON"] },
      })
    ).body.evaluation[0];
  const member = await ask({ groups: { ids: [group.id] } });
  expect(member).toMatchObject({
    status: "MATCH",
    result: { policies: [{ id: policy.id, rules: [{ status: "MATCH" }] }] },
  });
  const stranger = await ask({ user: { id } }, "?expand=EVALUATED");
  expect(stranger.result.policies[0].id).not.toBe(policy.id);
  expect(stranger.evaluated.policies.map((each: { id: string }) => each.id)).toContain(policy.id);
  await api("PUT", `/api/v1/groups/${group.id}/users/${id}`);
  expect((await ask({ user: { id } })).result.policies[0].id).toBe(policy.id);
});
