import { beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../testing/test-org.ts";
import { createPerson, useOrg } from "../testing/test-org.ts";
import type { Sample } from "./okta-material.ts";
import { hasOktaMaterial, readSample, SKIPPED } from "./okta-material.ts";

type Body = Record<string, unknown>;

describe.skipIf(!hasOktaMaterial)("in a recorded situation the sandbox answers as Okta did", () => {
  const { api, sandbox } = useOrg();
  const org = () => sandbox().org;
  let staged: Body & { id: string };

  beforeAll(async () => {
    staged = await createPerson(api, "?activate=false");
  });

  /** Status, and of an error code, words and causes. */
  function expectSameError(answer: Answer, { response }: Sample, ids: [string, string][] = []): void {
    const recorded = response.body as Body & { errorSummary: string };
    const summary = ids.reduce((text, [theirs, ours]) => text.replace(theirs, ours), recorded.errorSummary);
    expect(answer.status).toBe(response.status);
    expect(answer.body).toEqual({
      ...recorded,
      errorSummary: summary,
      errorId: expect.stringMatching(/^oae[\w-]{22}/),
    });
  }

  /** Status and the names of all properties, those within `profile` and `settings` aside. */
  function expectSameShape(answer: Answer, { response }: Sample, but: string[] = []): void {
    expect(answer.status).toBe(response.status);
    expect(keysOf(answer.body, but)).toEqual(keysOf(response.body, but));
  }

  const sendJson = (sample: Sample) => {
    const { method, path, query, body } = sample.request;
    return api(method, query === "" ? path : `${path}?${query}`, body ?? undefined);
  };

  test.each(["09", "37", "38"])("error %s, sent as recorded", async (number) => {
    const sample = readSample(number);
    const path = number === "37" ? `/api/v1/users/${staged.id}` : sample.request.path;
    expectSameError(await sendJson({ ...sample, request: { ...sample.request, path } }), sample);
  });

  test("error 08, someone who does not exist", async () => {
    const sample = readSample("08");
    expectSameError(await sendJson(sample), sample);
  });

  test.each([
    ["10", "reactivate"],
    ["11", "unlock"],
    ["35", "activate"],
  ])("error %s, %s of someone active", async (number, operation) => {
    const { id } = await createPerson(api);
    const answer = await api("POST", `/api/v1/users/${id}/lifecycle/${operation}?sendEmail=false`);
    expectSameError(answer, readSample(number));
  });

  test("error 36, suspending someone who is not active", async () => {
    expectSameError(await api("POST", `/api/v1/users/${staged.id}/lifecycle/suspend`, {}), readSample("36"));
  });

  test("error 12, too many requests", async () => {
    await api("POST", "/_sandbox/faults", [{ kind: "429-bucket", times: 1 }]);
    const answer = await api("GET", "/api/v1/users/me");
    expectSameError(answer, readSample("12"));
    expect(answer.headers.has("retry-after")).toBe(false);
  });

  test("error 13, deleting an active app", async () => {
    const app = [...org().apps.values()].find(({ status }) => status === "ACTIVE");
    expectSameError(await api("DELETE", `/api/v1/apps/${app?.id}`), readSample("13"));
  });

  test("error 16, two rules written at once", async () => {
    const rule = org().rules.keys.all()[0];
    const write = () => api("POST", `/api/v1/groups/rules/${rule}/lifecycle/deactivate`);
    // On a busy machine even what is sent at once may arrive one after the other.
    let refused: Answer | undefined;
    for (let round = 0; refused === undefined && round < 20; round += 1) {
      const answers = await Promise.all(Array.from({ length: 5 }, write));
      refused = answers.find(({ status }) => status !== 204);
    }
    if (refused === undefined) throw new Error("No write was refused, though several were sent at once.");
    expectSameError(refused, readSample("16"));
  });

  test("error 17, a cursor that is none", async () => {
    const sample = readSample("17");
    expectSameError(await sendJson(sample), sample);
  });

  test("error 39, a wrong token", async () => {
    expectSameError(await api("GET", "/api/v1/users", undefined, { authorization: "SSWS no" }), readSample("39"));
  });

  test("01 and 02, people by list and by search, with their links", async () => {
    // Someone without a recovery question does not have it, as in sample 02.
    const list = await api("GET", "/api/v1/users?limit=1");
    expectSameShape(list, readSample("01"), ["recovery_question", ...WITHOUT_REALMS]);
    expect(linkShapes(list)).toEqual(recordedLinkShapes(readSample("01")));
    const sample = readSample("02");
    const login = "sample.two@example.com";
    for (const name of ["one", "two"])
      await api("POST", "/api/v1/users?activate=false", {
        profile: { login: `${name}.${login}`, email: login, firstName: "TestAcc", lastName: "Smith" },
      });
    const found = await sendJson(sample);
    expectSameShape(found, sample, ["emails"]);
    expect(linkShapes(found)).toEqual(recordedLinkShapes(sample));
  });

  test("03, someone created STAGED", async () => {
    const sample = readSample("03");
    const answer = await sendJson(sample);
    expectSameShape(answer, sample, ["delete", ...WITHOUT_REALMS]);
    expect(Object.keys(answer.body.profile).sort()).toEqual(
      Object.keys((sample.response.body as Body).profile as Body).sort(),
    );
    expect(answer.body).toMatchObject({ status: "STAGED", activated: null, lastLogin: null });
  });

  test("04 and 07, deactivated and suspended", async () => {
    for (const [number, operation] of [
      ["07", "suspend"],
      ["04", "deactivate"],
    ] as const) {
      const { id } = await createPerson(api);
      expectSameShape(await api("POST", `/api/v1/users/${id}/lifecycle/${operation}`), readSample(number));
    }
  });

  test("06, an activation link", async () => {
    const { id } = await createPerson(api, "?activate=false");
    expectSameShape(await api("POST", `/api/v1/users/${id}/lifecycle/activate?sendEmail=false`), readSample("06"));
  });

  test("18, a group created", async () => {
    const sample = readSample("18");
    expectSameShape(await sendJson(sample), sample);
  });

  test("19, 20 and 21, rules listed, created and deleted", async () => {
    const group = (await api("POST", "/api/v1/groups", { profile: { name: "Of sample 20" } })).body;
    const create = readSample("20");
    const actions = { assignUserToGroups: { groupIds: [group.id] } };
    const made = await api("POST", "/api/v1/groups/rules", { ...(create.request.body as Body), actions });
    expectSameShape(made, create);
    // In 2020 the list left out the excluded people of a rule when there were none, and whether all groups are there.
    expectSameShape(await api("GET", "/api/v1/groups/rules"), readSample("19"), ["people", "allGroupsValid"]);
    expectSameShape(await api("DELETE", `/api/v1/groups/rules/${made.body.id}`), readSample("21"));
  });

  test("22, an enrollment that waits for its activation", async () => {
    const created = "2026-01-01T00:00:00.000Z";
    const factor = {
      factorType: "sms",
      provider: "OKTA",
      vendorName: "OKTA",
      profile: { phoneNumber: "+12345678901" },
    };
    const times = { created, lastUpdated: created };
    org().factors.put({ id: "sms1", userId: staged.id, status: "PENDING_ACTIVATION", ...factor, ...times });
    expectSameShape(await api("GET", `/api/v1/users/${staged.id}/factors`), readSample("22"));
  });

  test("23 and 41, a phone enrolled and a code verified", async () => {
    const { id } = await createPerson(api);
    const path = `/api/v1/users/${id}/factors`;
    const phone = { factorType: "sms", provider: "OKTA", profile: { phoneNumber: "+12345678901" } };
    const enrolled = await api("POST", path, phone);
    expectSameShape(enrolled, readSample("23"));
    const own = `${path}/${enrolled.body.id}`;
    expect((await api("POST", `${own}/lifecycle/activate`, { passCode: "000000" })).body.errorCode).toBe("E0000068");
    const active = await api("POST", `${own}/lifecycle/activate`, { passCode: "123456" });
    expect(active.body).toMatchObject({ status: "ACTIVE", factorType: "sms" });
    const sample = readSample("41");
    const verified = await api("POST", `${own}/verify`, sample.request.body);
    expect(verified).toMatchObject({ status: sample.response.status, body: sample.response.body });
    expect((await api("POST", path, phone)).body.errorCode).toBe("E0000001");
  });

  test("error 14, a feature the org does not have, on demand", async () => {
    const path = `/api/v1/users/${staged.id}/blocks`;
    await api("POST", "/_sandbox/faults", [{ kind: "error", errorCode: "E0000015", path, times: 1 }]);
    expectSameError(await api("GET", path), readSample("14"));
  });

  test("24, apps with their links", async () => {
    const sample = readSample("24");
    const answer = await sendJson(sample);
    expect(linkShapes(answer)).toEqual(recordedLinkShapes(sample));
    const [ours] = answer.body;
    const [theirs] = sample.response.body as Body[];
    expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs ?? {}).sort());
  });

  test("25 and 26, an app assigned to a person and to a group", async () => {
    const app = [...org().apps.values()].find(({ features }) => features.length === 0);
    const answer = await api("POST", `/api/v1/apps/${app?.id}/users`, { id: staged.id });
    expectSameShape(answer, readSample("25"));
    const group = (await api("POST", "/api/v1/groups", { profile: { name: "Of sample 26" } })).body;
    expectSameShape(await api("PUT", `/api/v1/apps/${app?.id}/groups/${group.id}`, { priority: 1 }), readSample("26"));
  });

  test("27, 28 and 29, an event hook", async () => {
    const input = {
      name: "Of sample 27",
      events: { type: "EVENT_TYPE", items: ["user.lifecycle.activate", "user.lifecycle.create"] },
      channel: {
        type: "HTTP",
        version: "1.0.0",
        config: {
          uri: "http://127.0.0.1:9/eventHooks",
          headers: [{ key: "X-Test-Header", value: "Test Header value" }],
          authScheme: { type: "HEADER", key: "Authorization", value: "secret" },
        },
      },
    };
    // In 2020 there were neither descriptions nor filters.
    const since2020 = ["description", "filter"];
    const made = await api("POST", "/api/v1/eventHooks", input);
    expectSameShape(made, readSample("27"), since2020);
    org().eventHooks.put({ ...org().eventHooks.get(made.body.id)!, verificationStatus: "VERIFIED" });
    const path = `/api/v1/eventHooks/${made.body.id}`;
    expectSameShape(await api("GET", path), readSample("28"), ["headers"]);
    expectSameShape(await api("POST", `${path}/lifecycle/deactivate`), readSample("29"), since2020);
  });

  test("30, realms with the search nobody asked for in their links", async () => {
    const sample = readSample("30");
    const answer = await sendJson(sample);
    expect(answer.body.map(keysOfOne)).toEqual((sample.response.body as Body[]).map(keysOfOne));
    expect(linkShapes(answer)).toEqual(recordedLinkShapes(sample));
  });

  test("33, password policies in the order of their priority", async () => {
    const sample = readSample("33");
    const answer = await sendJson(sample);
    expect(linkShapes(answer)).toEqual(recordedLinkShapes(sample));
    for (const at of [0, -1]) {
      const [ours, theirs] = [answer.body.at(at), (sample.response.body as Body[]).at(at)];
      expect(keysOf(ours, [])).toEqual(keysOf(theirs, []));
    }
    expect(answer.body.map(({ priority }: { priority: number }) => priority)).toEqual(
      answer.body.map((_policy: unknown, index: number) => index + 1),
    );
  });

  test("31 and 34, user types and the profile's schema", async () => {
    const types = await api("GET", "/api/v1/meta/types/user");
    expectSameShape(types, readSample("31"));
    const sample = readSample("34");
    const schema = await api("GET", "/api/v1/meta/schemas/user/default");
    expect(Object.keys(schema.body).sort()).toEqual(Object.keys(sample.response.body).sort());
    const base = (body: Answer["body"]) => Object.keys(body.definitions.base.properties).sort();
    expect(base(schema.body)).toEqual(base(sample.response.body));
  });

  test("32, a role given", async () => {
    const sample = readSample("32");
    expectSameShape(await api("POST", `/api/v1/users/${staged.id}/roles`, sample.request.body), sample);
  });

  test("40 and 45, an event of the System Log", async () => {
    const documented = (readSample("45") as unknown as { examples: Record<string, { value: Body[] }> }).examples
      .ListLogs;
    const [event] = (await api("GET", "/api/v1/logs?limit=1&sortOrder=DESCENDING")).body;
    const [theirs] = documented?.value ?? [];
    expect(Object.keys(event).sort()).toEqual(Object.keys(theirs ?? {}).sort());
    for (const part of ["actor", "client", "outcome", "transaction", "securityContext", "request"])
      expect(Object.keys(event[part]).sort()).toEqual(Object.keys((theirs as Body)[part] as Body).sort());
    expect(Object.keys(event.target[0]).sort()).toEqual(["alternateId", "detailEntry", "displayName", "id", "type"]);
  });

  test("44, people without any parameter, with a next page", async () => {
    const sample = readSample("44");
    for (let more = org().users.size; more < 240; more += 1) await createPerson(api, "?activate=false");
    const answer = await sendJson(sample);
    expect(answer.body).toHaveLength(200);
    expect(linkShapes(answer)).toEqual(recordedLinkShapes(sample));
  });

  test("42, the catalogue of factors", async () => {
    expectSameShape(await api("GET", `/api/v1/users/${staged.id}/factors/catalog`), readSample("42"));
  });
});

test.skipIf(hasOktaMaterial)(SKIPPED, () => {});

/** The orgs of samples 01 and 03 had no realms; where there are any, everyone has one. */
const WITHOUT_REALMS = ["realmId"];

/** The dotted names of all properties; of a list those of its first element. */
function keysOf(value: unknown, but: string[], path = ""): string[] {
  if (Array.isArray(value)) return keysOf(value[0], but, `${path}[]`);
  if (typeof value !== "object" || value === null) return [path];
  const entries = Object.entries(value).filter(([name]) => !but.includes(name));
  if (path.endsWith("profile") || entries.length === 0) return [path];
  return entries.flatMap(([name, part]) => keysOf(part, but, `${path}.${name}`)).sort();
}

const keysOfOne = (value: unknown) => keysOf(value, []);

/** Relation and query of each link, ids taken out. */
function linkShapes({ links }: Answer): string[] {
  return Object.entries(links).map(([relation, url]) => shapeOf(relation, url));
}

function recordedLinkShapes({ response }: Sample): string[] {
  // Some recorders joined the lines.
  const links = [response.headers.link ?? []]
    .flat()
    .join(", ")
    .matchAll(/<([^>]+)>; rel="(\w+)"/g);
  return [...links].map(([, url = "", relation = ""]) => shapeOf(relation, url));
}

function shapeOf(relation: string, url: string): string {
  const { pathname, search } = new URL(url);
  return `${relation} ${pathname}${search.replace(/(after=2?(?:0\w\w|guo))\w+/, "$1…")}`;
}
