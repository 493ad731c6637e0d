import { describe, expect, test } from "vitest";
import { createPerson, useOrg } from "../../testing/test-org.ts";

const password = { value: "Correct-Horse-7" };
const recovery_question = { question: "Who broke it?", answer: "nobody" };

describe("forgotten passwords", () => {
  const { api } = useOrg();
  const of = async () => `/api/v1/users/${(await createPerson(api)).id}`;

  test("a question is set against the password, and shown without its answer", async () => {
    const path = await of();
    const wrong = { password: { value: "Wrong-Horse-7" }, recovery_question };
    const change = `${path}/credentials/change_recovery_question`;
    expect((await api("POST", change, wrong)).body.errorCode).toBe("E0000014");
    const { body } = await api("POST", change, { password, recovery_question });
    expect(body).toEqual({
      password: {},
      recovery_question: { question: "Who broke it?" },
      provider: { type: "OKTA", name: "OKTA" },
    });
    expect((await api("GET", path)).body.credentials.recovery_question).toEqual({ question: "Who broke it?" });
  });

  test("a link is handed over instead of mailed, and the state stays", async () => {
    const path = await of();
    const forgot = `${path}/credentials/forgot_password`;
    expect((await api("POST", `${forgot}?sendEmail=false`)).body.resetPasswordUrl).toContain("/signin/reset-password/");
    expect((await api("POST", forgot)).body).toEqual({});
    expect((await api("GET", path)).body.status).toBe("ACTIVE");
    await api("POST", `${path}/lifecycle/suspend`);
    expect(await api("POST", forgot)).toMatchObject({ status: 403, body: { errorCode: "E0000034" } });
  });

  test("the answer sets a new password, whatever its case, also in the older form of the call", async () => {
    const path = await of();
    const answered = `${path}/credentials/forgot_password_recovery_question`;
    const fresh = { password: { value: "Another-Horse-8" }, recovery_question: { answer: "NoBody" } };
    expect((await api("POST", answered, fresh)).body.errorCode).toBe("E0000034");
    await api("POST", `${path}/credentials/change_recovery_question`, { password, recovery_question });
    const guess = { ...fresh, recovery_question: { answer: "somebody" } };
    expect(await api("POST", answered, guess)).toMatchObject({ status: 403, body: { errorCode: "E0000087" } });
    expect((await api("POST", answered, { ...fresh, password: { value: "weak" } })).body.errorCode).toBe("E0000001");
    expect((await api("POST", answered, fresh)).status).toBe(200);
    const older = { ...fresh, password: { value: "Third-Horse-99" } };
    expect((await api("POST", `${path}/credentials/forgot_password`, older)).status).toBe(200);
  });
});
