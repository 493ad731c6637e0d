import { describe, expect, test } from "vitest";
import { latestEvents, useOrg } from "../../testing/test-org.ts";

const { api, sandbox } = useOrg({ people: 200 });

/** Someone ACTIVE with Okta Verify, and the path of their push factor. */
function withPush() {
  const { factors, users } = sandbox().org;
  const factor = factors.values().find(({ factorType, status, userId }) => {
    const waits = status === "ACTIVE" && users.get(userId)?.status === "ACTIVE";
    return factorType === "push" && waits;
  });
  if (!factor) throw new Error("Nobody has Okta Verify.");
  return { userId: factor.userId, path: `/api/v1/users/${factor.userId}/factors/${factor.id}` };
}

const holder = (userId: string, answer: string) => api("PUT", `/_sandbox/phones/${userId}`, { answer });

describe("a push", () => {
  test("waits with a number to pick where that was asked for, until it is approved", async () => {
    const { userId, path } = withPush();
    await holder(userId, "nothing");
    const sent = await api("POST", `${path}/verify`, { useNumberMatchingChallenge: true });
    expect(sent).toMatchObject({ status: 201, body: { factorResult: "WAITING" } });
    const number = sent.body._embedded.challenge.correctAnswer;
    expect(number).toBeGreaterThanOrEqual(10);
    const poll = sent.body._links.poll.href;
    expect((await api("GET", poll)).body).toMatchObject({
      factorResult: "WAITING",
      _embedded: { challenge: { correctAnswer: number } },
    });
    await holder(userId, "approve");
    expect((await api("GET", poll)).body).toEqual({ factorResult: "SUCCESS" });
    const [event] = await latestEvents(api, 1);
    expect(event).toMatchObject({ eventType: "user.authentication.auth_via_mfa", actor: { id: userId } });
  });

  test("without a number has none, and can be rejected; later answers change nothing", async () => {
    const { userId, path } = withPush();
    await holder(userId, "reject");
    const sent = await api("POST", `${path}/verify`);
    expect(sent.body._embedded).toBeUndefined();
    const poll = sent.body._links.poll.href;
    expect((await api("GET", poll)).body).toMatchObject({ factorResult: "REJECTED" });
    await holder(userId, "approve");
    expect((await api("GET", poll)).body).toMatchObject({ factorResult: "REJECTED" });
  });

  test("that nobody answers times out", async () => {
    const { userId, path } = withPush();
    await holder(userId, "expire");
    const sent = await api("POST", `${path}/verify`);
    expect((await api("GET", sent.body._links.poll.href)).body).toMatchObject({ factorResult: "TIMEOUT" });
  });

  test("is found by its own factor only", async () => {
    const { path } = withPush();
    expect(await api("GET", `${path}/transactions/mst1`)).toMatchObject({ status: 404 });
  });
});
