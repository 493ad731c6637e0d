import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { createOktaClient } from "#lib/okta/client.ts";
import { apiToken } from "#lib/okta/credentials/api-token.ts";
import { OktaError } from "#lib/okta/error.ts";
import { parseAnswer } from "#lib/okta/paging.ts";
import type { Okta, OktaAnswer, OktaRequest } from "#lib/okta/port.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import { OktaAppGroupSchema, OktaAppSchema, OktaAppUserSchema } from "#lib/schemas/okta/app.ts";
import { OktaEventHookSchema } from "#lib/schemas/okta/event-hook.ts";
import { OktaFactorSchema } from "#lib/schemas/okta/factor.ts";
import { OktaGroupRuleSchema, OktaGroupSchema } from "#lib/schemas/okta/group.ts";
import { OktaLogEventSchema } from "#lib/schemas/okta/log-event.ts";
import { OktaPolicySchema } from "#lib/schemas/okta/policy.ts";
import { OktaRealmSchema } from "#lib/schemas/okta/realm.ts";
import { OktaRoleSchema } from "#lib/schemas/okta/role.ts";
import { OktaUserSchemaSchema, OktaUserTypeSchema } from "#lib/schemas/okta/user-type.ts";
import { OktaUserSchema } from "#lib/schemas/okta/user.ts";
import { hasOktaMaterial, readSample, SKIPPED, type Sample } from "#sandbox/contract/okta-material.ts";

/** What each recorded answer holds: objects of a schema, or what this console reads of an error. */
const OBJECTS: Record<string, z.ZodType> = {
  "01": OktaUserSchema,
  "02": OktaUserSchema,
  "03": OktaUserSchema,
  "18": OktaGroupSchema,
  "19": OktaGroupRuleSchema,
  "20": OktaGroupRuleSchema,
  "22": OktaFactorSchema,
  "23": OktaFactorSchema,
  "24": OktaAppSchema,
  "25": OktaAppUserSchema,
  "26": OktaAppGroupSchema,
  "27": OktaEventHookSchema,
  "28": OktaEventHookSchema,
  "29": OktaEventHookSchema,
  "30": OktaRealmSchema,
  "31": OktaUserTypeSchema,
  "32": OktaRoleSchema,
  "33": OktaPolicySchema,
  "34": OktaUserSchemaSchema,
  "44": OktaUserSchema,
};
const ERRORS: Record<string, string> = {
  "08": "not-found",
  "09": "refused",
  "10": "refused",
  "11": "refused",
  "12": "rate-limited",
  "13": "refused",
  "14": "forbidden",
  "15": "unauthorized",
  "16": "conflict",
  "17": "refused",
  "35": "refused",
  "36": "refused",
  "37": "refused",
  "38": "refused",
  "39": "unauthorized",
};
/** Answers of a lifecycle change or of factors nobody here reads the body of. */
const OTHERS = ["04", "05", "06", "07", "21", "41", "42"];

/** The org a sample was recorded at, as far as its links say. */
function originOf({ response }: Sample): string {
  const link = [response.headers["link"] ?? []].flat()[0];
  return link ? new URL(/<([^>]+)>/.exec(link)?.[1] ?? "").origin : "https://recorded.okta.com";
}

/** A client that gets the recorded answer, over the wire as Okta sent it. */
function clientOf(sample: Sample): Okta {
  const { status, headers: recorded, body } = sample.response;
  const headers = new Headers();
  for (const [name, values] of Object.entries(recorded))
    for (const value of [values].flat()) headers.append(name, value);
  const text = status === 204 ? null : JSON.stringify(body);
  const answer: typeof fetch = () => Promise.resolve(new Response(text, { status, headers }));
  return createOktaClient({ orgUrl: originOf(sample), credential: apiToken("canary-token"), fetch: answer });
}

function send(sample: Sample): Promise<OktaAnswer> {
  const { method, path } = sample.request;
  return clientOf(sample).request({ method: method as OktaRequest["method"], path, deadlineMs: 500 });
}

const requestIdOf = ({ response }: Sample) => [response.headers["x-okta-request-id"]].flat()[0];

describe.skipIf(!hasOktaMaterial)("recorded answers", () => {
  test.each(Object.entries(OBJECTS))("%s is read, and changed and written loses nothing", async (number, schema) => {
    const sample = readSample(number);
    const { body, requestId, next } = await send(sample);
    expect(requestId).toBe(requestIdOf(sample) ?? null);
    const hasNext = JSON.stringify(sample.response.headers).includes('rel=\\"next\\"');
    expect(next !== null).toBe(hasNext);
    for (const [index, object] of [body].flat().entries()) {
      const original = [sample.response.body].flat()[index] as unknown;
      const read = parseAnswer(schema, object, requestId) as Record<string, unknown>;
      const written: unknown = JSON.parse(JSON.stringify({ ...read, changed: true }));
      expect(written).toMatchObject({ ...(original as object), changed: true });
    }
  });

  test.each(Object.entries(ERRORS))(
    "%s is the error “%s”, with Okta's code, causes and request id",
    async (number, kind) => {
      const sample = readSample(number);
      const error = await send(sample).catch((reason: unknown) => reason);
      if (!(error instanceof OktaError)) throw error;
      const {
        errorCode,
        errorSummary,
        errorCauses = [],
      } = sample.response.body as {
        errorCode: string;
        errorSummary: string;
        errorCauses?: { errorSummary: string }[];
      };
      const causes = errorCauses.length > 0 ? errorCauses.map((cause) => cause.errorSummary) : [errorSummary];
      expect(error).toMatchObject({ kind, status: sample.response.status, ambiguous: false });
      expect(error.problem).toMatchObject({ code: errorCode, requestId: requestIdOf(sample) ?? null, causes });
      for (const words of [error.problem.title, error.problem.meaning, error.problem.remedy])
        expect(words).not.toBe("");
    },
  );

  test.each(OTHERS)("%s is an answer", async (number) => {
    const sample = readSample(number);
    const { status, body } = await send(sample);
    expect({ status, body }).toEqual({ status: sample.response.status, body: sample.response.body || null });
  });

  test("40 and 45 are events of the System Log, of which nothing is lost", () => {
    type Event = { debugContext?: { debugData?: unknown } };
    const { events } = readSample("40") as unknown as { events: { event: Event }[] };
    const { examples } = readSample("45") as unknown as { examples: Record<string, { value: Event | Event[] }> };
    const lists = Object.values(examples)
      .flatMap(({ value }) => [value].flat())
      .filter((event) => "uuid" in event);
    expect([events.length, lists.length]).toEqual([4, 2]);
    for (const event of [...events.map((each) => each.event), ...lists]) {
      const blank = event.debugContext?.debugData === "";
      const expected = blank ? { ...event, debugContext: { debugData: null } } : event;
      expect(parseAnswer(OktaLogEventSchema, event, null)).toEqual(expected);
    }
  });

  test("what is edited keeps everything that was read and is not touched", async () => {
    const group = readSample("18").response.body as { profile: object };
    const read = OktaGroupSchema.parse({ ...group, profile: { ...group.profile, unheardOf: { deep: [1] } } });
    expect(await written("group.update", { groupId: read.id, profile: { description: "new" } }, read)).toEqual({
      profile: { ...read.profile, description: "new" },
    });
    const user = OktaUserSchema.parse(readSample("03").response.body);
    const retyped = { userId: user.id, typeId: "otyAnotherType000001", profile: { title: "new" } };
    const there = Object.entries(user.profile).filter(([, value]) => value !== null);
    expect(await written("user.update", retyped, { user, etag: null })).toEqual({
      profile: { ...Object.fromEntries(there), title: "new" },
      type: { id: retyped.typeId },
    });
  });

  test("they are all of them", () => {
    const numbers = [...Object.keys(OBJECTS), ...Object.keys(ERRORS), ...OTHERS, "40", "45"];
    expect(new Set(numbers).size).toBe(44);
    console.log(`${numbers.length} recorded samples are read as Okta sent them.`);
  });
});

/** The body that an operation sends. */
async function written(id: "group.update" | "user.update", input: object, subject: unknown): Promise<unknown> {
  let body: unknown;
  const okta: Okta = {
    orgUrl: "https://recorded.okta.com",
    identity: { kind: "api-token" },
    request: (request) => {
      body = JSON.parse(JSON.stringify(request.body)) as unknown;
      return Promise.resolve({ status: 200, body: null, requestId: null, etag: null, next: null } as OktaAnswer);
    },
  };
  await OPERATIONS[id].run(okta, OPERATIONS[id].input.parse(input), subject);
  return body;
}

test.skipIf(hasOktaMaterial)(SKIPPED, () => {});
