import { describe, expect, test } from "vitest";
import { codeAt } from "../../org/factors/totp.ts";
import { createPerson, latestEvents, useOrg } from "../../testing/test-org.ts";

const { api, sandbox } = useOrg({ people: 200 });

/** Someone ACTIVE, no super admin, who has enrolled all of these. */
function personWith(...types: string[]) {
  const { users, factorsOfUser, factors, rolesOfAssignee } = sandbox().org;
  const fits = [...users.values()].find((user) => {
    const enrolled = factorsOfUser
      .of(user.id)
      .all()
      .map((id) => factors.get(id)?.factorType);
    return (
      user.status === "ACTIVE" &&
      rolesOfAssignee.of(user.id).size === 0 &&
      types.every((type) => enrolled.includes(type))
    );
  });
  if (fits === undefined) throw new Error(`Nobody has ${types.join(" and ")}.`);
  return fits;
}

const list = async (id: string) =>
  (await api("GET", `/api/v1/users/${id}/factors`)).body as { id: string; factorType: string }[];
const typesOf = async (id: string) => (await list(id)).map(({ factorType }) => factorType).sort();

describe("unenrolling", () => {
  test("push takes the other Okta Verify factors with it, and nothing else", async () => {
    const { id } = personWith("push", "signed_nonce", "token:software:totp", "sms");
    const before = await typesOf(id);
    const push = (await list(id)).find(({ factorType }) => factorType === "push");
    expect((await api("DELETE", `/api/v1/users/${id}/factors/${push?.id}`)).status).toBe(204);
    const verify = ["push", "signed_nonce"];
    expect(await typesOf(id)).toEqual(
      before.filter(
        (type, index) => !verify.includes(type) && !(type === "token:software:totp" && before.indexOf(type) === index),
      ),
    );
    expect((await latestEvents(api, 1))[0].eventType).toBe("user.mfa.factor.deactivate");
  });

  test("sms takes only itself, and cannot be done twice", async () => {
    const { id } = personWith("sms", "push");
    const before = await typesOf(id);
    const sms = (await list(id)).find(({ factorType }) => factorType === "sms");
    const path = `/api/v1/users/${id}/factors/${sms?.id}`;
    expect((await api("GET", path)).body).toMatchObject({ id: sms?.id, factorType: "sms", status: "ACTIVE" });
    expect((await api("DELETE", path)).status).toBe(204);
    expect(await typesOf(id)).toEqual(before.filter((type) => type !== "sms"));
    expect(await api("DELETE", path)).toMatchObject({ status: 404, body: { errorCode: "E0000007" } });
  });
});

test("resetting takes everything", async () => {
  const { id } = personWith("push");
  expect(await api("POST", `/api/v1/users/${id}/lifecycle/reset_factors`)).toMatchObject({ status: 200, body: {} });
  expect(await list(id)).toEqual([]);
  expect((await latestEvents(api, 1))[0].eventType).toBe("user.mfa.factor.reset_all");
});

test("only a super admin may reset a super admin", async () => {
  const { org } = sandbox();
  const superAdmin = [...org.roles.values()].find(
    (role) => role.type === "SUPER_ADMIN" && role.assigneeId !== org.apiTokenOwnerId,
  );
  const path = `/api/v1/users/${superAdmin?.assigneeId}/lifecycle/reset_factors`;
  const own = org.rolesOfAssignee
    .of(org.apiTokenOwnerId)
    .all()
    .map((id) => org.roles.get(id)!);
  for (const role of own) org.roles.delete(`${role.assigneeId}/${role.id}`);
  expect(await api("POST", path)).toMatchObject({ status: 403, body: { errorCode: "E0000006" } });
  for (const role of own) org.roles.put(role);
  expect((await api("POST", path)).status).toBe(200);
});

describe("enrolling", () => {
  const enrol = async (body: object) => {
    const { id } = await createPerson(api);
    const path = `/api/v1/users/${id}/factors`;
    return { path, ...(await api("POST", path, body)) };
  };

  test("a question shows its text, never its answer, which is what it is verified with", async () => {
    const profile = { question: "disliked_food", answer: "Mayonnaise" };
    const { path, body } = await enrol({ factorType: "question", provider: "OKTA", profile });
    expect(body).toMatchObject({ status: "ACTIVE", profile: { question: "disliked_food" } });
    expect(Object.keys(body.profile).sort()).toEqual(["question", "questionText"]);
    const verify = (answer: string) => api("POST", `${path}/${body.id}/verify`, { answer });
    expect((await verify("mayonnaise")).body).toEqual({ factorResult: "SUCCESS" });
    expect(await verify("ketchup")).toMatchObject({ status: 403, body: { errorCode: "E0000068" } });
    const unknown = { question: "no_question", answer: "Mayonnaise" };
    const refused = await enrol({ factorType: "question", provider: "OKTA", profile: unknown });
    expect(refused.body.errorCauses[0].errorSummary).toBe("Invalid Profile.");
  });

  test("an authenticator app gets a secret, and its code ends the enrollment", async () => {
    const { path, body } = await enrol({ factorType: "token:software:totp", provider: "GOOGLE" });
    const { activation } = body._embedded;
    expect(activation).toMatchObject({ timeStep: 30, encoding: "base32" });
    const passCode = codeAt(activation.sharedSecret, Math.floor(Date.now() / 30_000));
    const own = `${path}/${body.id}`;
    const active = await api("POST", `${own}/lifecycle/activate`, { passCode });
    expect(active.body).toMatchObject({ status: "ACTIVE", profile: { credentialId: expect.any(String) } });
    expect(active.body).not.toHaveProperty("_embedded");
    expect((await api("POST", `${own}/verify`, { passCode })).body).toEqual({ factorResult: "SUCCESS" });
  });

  test("Okta Verify waits for its phone, and a phone number has to be one", async () => {
    const { path, body } = await enrol({ factorType: "push", provider: "OKTA" });
    expect(body._embedded.activation).toMatchObject({ factorResult: "WAITING", _links: { qrcode: {} } });
    expect((await api("POST", `${path}/${body.id}/lifecycle/activate`)).body.factorResult).toBe("WAITING");
    const refused = await api("POST", path, { factorType: "sms", provider: "OKTA", profile: { phoneNumber: "abc" } });
    expect(refused.body.errorCauses).toEqual([{ errorSummary: "Invalid Phone Number." }]);
    const sms = (phoneNumber: string) =>
      api("POST", path, { factorType: "sms", provider: "OKTA", profile: { phoneNumber } });
    const first = (await sms("+12025550147")).body.id;
    expect((await sms("+1-202-555-0148")).body.profile.phoneNumber).toBe("+12025550148");
    expect((await api("GET", `${path}/${first}`)).status).toBe(404);
  });
});
