import { KINDS } from "../../resources/factors/catalog.ts";
import type { App } from "../../model.ts";
import type { Org } from "../../org/org.ts";
import type { Answer, Api } from "../../testing/api.ts";
import type { Example } from "./examples.ts";

type Json = Record<string, unknown>;
type Situation = { api: Api; org: Org; example: Example };

/**
 * Answers an example of the description from this org: brings about what it shows and asks for it.
 * @returns undefined where an example shows what no request to this org can bring about
 */
export async function answerOf(situation: Situation): Promise<Answer | undefined> {
  const { operation } = situation.example;
  const collection = Object.keys(COLLECTIONS)
    .filter((path) => operation.split(" ")[1]?.startsWith(path))
    .toSorted((a, b) => b.length - a.length)[0];
  if (collection === undefined) return undefined;
  const rest = (operation.split(" ")[1] ?? "").slice(collection.length);
  return inCollection(situation, collection, rest);
}

/** What Okta fills in itself, and what a new thing therefore does not say. */
const FILLED_IN = new Set([
  ...[
    "id",
    "orn",
    "created",
    "lastUpdated",
    "createdBy",
    "lastUpdatedBy",
    "_links",
    "_embedded",
    "system",
    "isDefault",
  ],
  ...["activated", "statusChanged", "lastLogin", "passwordChanged", "lastMembershipUpdated", "objectClass", "features"],
  ...[
    "verificationStatus",
    "status",
    "priority",
    "universalLogout",
    "vendorName",
    "allGroupsValid",
    "default",
    "domains",
  ],
]);

/** Collections whose elements can be made, and how: where, and out of what. */
const COLLECTIONS: Record<string, { query?: (like: Json) => string; body?: (like: Json) => Json }> = {
  "/api/v1/users": {
    query: ({ status }) => (status === "STAGED" ? "?activate=false" : ""),
    body: ({ profile, credentials }) => ({ profile, ...passwordFor(credentials as Json | undefined) }),
  },
  "/api/v1/groups": { body: ({ profile }) => ({ profile }) },
  "/api/v1/groups/rules": {},
  "/api/v1/apps": {},
  "/api/v1/zones": {},
  "/api/v1/eventHooks": { body: (like) => withSecret(made(like)) },
  "/api/v1/logStreams": { body: (like) => withToken(made(like)) },
  "/api/v1/realms": {},
  "/api/v1/realm-assignments": {},
  "/api/v1/meta/types/user": {},
  "/api/v1/policies": {},
  "/api/v1/policies/{policyId}/rules": {},
  "/api/v1/iam/roles": { body: (like) => ({ permissions: ["okta.users.read"], ...made(like) }) },
  "/api/v1/users/{userId}/factors": { body: factorBody },
  "/api/v1/users/{userId}/roles": { body: roleBody },
  "/api/v1/groups/{groupId}/roles": { body: roleBody },
  "/api/v1/groups/{groupId}/owners": { body: ({ id, type }) => ({ id, type }) },
  "/api/v1/apps/{appId}/users": { body: (like) => ({ ...made(like), id: like.id }) },
};

async function inCollection(situation: Situation, collection: string, rest: string): Promise<Answer | undefined> {
  const { api, org, example } = situation;
  const [method = ""] = example.operation.split(" ");
  if (isUnknownFactor(example)) return undefined;
  const path = await place(situation, collection);
  const request = example.request === undefined ? undefined : ourIds(org, example.request);
  if (rest === "" && method === "POST")
    return api(
      "POST",
      path + queryOf(collection, example.answer),
      request ?? bodyOf(situation, collection, example.answer),
    );
  if (rest === "" && method === "GET") {
    const elements = listIn(example.answer);
    for (const element of elements) await make(situation, collection, path, element);
    const query = collection === "/api/v1/policies" ? `?type=${String((elements[0] as Json | undefined)?.type)}` : "";
    return api("GET", path + (collection === "/api/v1/apps" ? "?limit=200" : query));
  }
  const [, id, below = ""] =
    /^\/\{[^}]+\}(.*)$/.exec(rest) === null
      ? []
      : ["", await one(situation, collection, path), rest.replace(/^\/\{[^}]+\}/, "")];
  if (id === undefined || below.includes("{")) return undefined;
  if (method === "GET" || below !== "") {
    if (method === "GET" && below !== "") return undefined;
    const isLifecycle = below.startsWith("/lifecycle/");
    if (isLifecycle && below.endsWith("/activate")) await api("POST", `${path}/${id}/lifecycle/deactivate`);
    if (below === "/lifecycle/verify") return undefined;
    if (below === "/clone" && !String((example.answer as Json).type).startsWith("ACCESS")) return undefined;
    return api(method, `${path}/${id}${below}`, method === "GET" ? undefined : request);
  }
  if (method !== "PUT" && method !== "POST") return undefined;
  return api(method, `${path}/${id}`, request ?? bodyOf(situation, collection, example.answer));
}

/** Whether an example is about a factor that this org has not enabled. */
function isUnknownFactor({ operation, answer }: Example): boolean {
  if (!operation.endsWith("/factors")) return false;
  const enabled = KINDS.map(([type, provider]) => `${type} ${provider}`);
  return listIn(answer).some(
    (one) => !enabled.includes(`${(one as Json).factorType as string} ${(one as Json).provider as string}`),
  );
}

/** The path of a collection with what stands before it brought about. */
async function place({ api, org, example }: Situation, collection: string): Promise<string> {
  const filled: Record<string, () => Promise<string>> = {
    "{userId}": async () => (await person(api)).id,
    "{groupId}": async () => (await api("POST", "/api/v1/groups", { profile: { name: `Of ${example.name}` } })).body.id,
    "{appId}": async () => {
      const isSynced = JSON.stringify(example.answer).includes("lastSync");
      const fits = (app: App) => app.status === "ACTIVE" && app.features.includes("PUSH_NEW_USERS") === isSynced;
      return [...org.apps.values()].find(fits)?.id ?? "";
    },
    "{policyId}": async () =>
      policyFor(api, org, String((listIn(example.answer)[0] as Json).type), isSystem(example.answer)),
  };
  for (const [name, fill] of Object.entries(filled))
    if (collection.includes(name)) return collection.replace(name, await fill());
  return collection;
}

async function policyFor(api: Api, org: Org, ruleType: string, system: boolean): Promise<string> {
  const type = ruleType === "SIGN_ON" ? "OKTA_SIGN_ON" : ruleType;
  const standard = [...org.policies.values()].find((policy) => policy.type === type && policy.system)?.id ?? "";
  if (system) return standard;
  return (await api("POST", "/api/v1/policies", { type, name: "Of an example" })).body.id ?? standard;
}

/** Makes what an answer shows, unless the org has one of the system's own; its id. */
async function make(
  situation: Situation,
  collection: string,
  path: string,
  like: unknown,
): Promise<string | undefined> {
  const body = bodyOf(situation, collection, like);
  const { api } = situation;
  if (isSystem(like)) {
    const type = String((like as Json).type);
    const list = await api("GET", collection === "/api/v1/policies" ? `${path}?type=${type}` : path);
    return (list.body as Json[] | undefined)?.find?.((row) => row.system === true)?.id as string | undefined;
  }
  const answer = await api("POST", path + queryOf(collection, like), body);
  return answer.body?.id as string | undefined;
}

async function one(situation: Situation, collection: string, path: string): Promise<string | undefined> {
  return make(situation, collection, path, listIn(situation.example.answer)[0]);
}

function bodyOf({ org }: Situation, collection: string, like: unknown): Json {
  const { body = made } = COLLECTIONS[collection] ?? {};
  return ourIds(org, body(like as Json)) as Json;
}

function queryOf(collection: string, like: unknown): string {
  return COLLECTIONS[collection]?.query?.(like as Json) ?? "";
}

function made(like: Json): Json {
  return Object.fromEntries(Object.entries(like).filter(([name]) => !FILLED_IN.has(name)));
}

function passwordFor(credentials: Json | undefined): Json {
  if (credentials === undefined) return {};
  const {
    password,
    provider = {},
    recovery_question: question,
  } = credentials as {
    password?: object;
    provider?: Json;
    recovery_question?: Json;
  };
  return {
    credentials: {
      ...(password && {
        password: (provider as Json).type === "IMPORT" ? { hash: HASH } : { value: "Correct-Horse-7" },
      }),
      ...(question && { recovery_question: { ...question, answer: "nobody" } }),
    },
  };
}

const HASH = { algorithm: "SHA-512", salt: "c2FsdA==", saltOrder: "PREFIX", value: "aGFzaA==" };

function withSecret(body: Json): Json {
  const channel = structuredClone(body.channel) as { config?: { authScheme?: Json } };
  if (channel?.config?.authScheme) channel.config.authScheme.value = "secret";
  return { ...body, channel };
}

function withToken(body: Json): Json {
  return { ...body, settings: { token: "11111111-1111-2222-2222-222222222222", ...(body.settings as Json) } };
}

function factorBody(like: Json): Json {
  const profile = { ...(like.profile as Json), ...(like.factorType === "question" && { answer: "nobody" }) };
  return { factorType: like.factorType, provider: like.provider, profile };
}

function roleBody(like: Json): Json {
  return { type: like.type, ...(like.type === "CUSTOM" && { role: like.role, "resource-set": like["resource-set"] }) };
}

/** Whether an example shows what every org has from the beginning, and what therefore is not made here. */
export function isSystem(answer: unknown): boolean {
  return (listIn(answer)[0] as Json | undefined)?.system === true;
}

/** The elements of a list, also of one in an object; anything else as the only one. */
function listIn(answer: unknown): unknown[] {
  if (Array.isArray(answer)) return answer;
  const lists = Object.values((answer ?? {}) as Json).filter(Array.isArray);
  const isWrapped = typeof answer === "object" && answer !== null && !("id" in answer) && lists.length === 1;
  return isWrapped ? (lists[0] as unknown[]) : [answer];
}

/** A body with the ids of the examples replaced by some of this org, each by one of its kind. */
function ourIds(org: Org, body: unknown): unknown {
  const first = (keys: readonly string[]) => keys[0] ?? "none";
  const ownGroup = [...org.groups.values()].find(({ type }) => type === "OKTA_GROUP")?.id ?? "none";
  const realm = [...org.realms.values()].find(({ isDefault }) => isDefault)?.id ?? "none";
  const role = first(org.customRoles.keys.all());
  const kinds: [RegExp, string][] = [
    [/"00u\w{12,18}"/g, first(org.users.keys.all())],
    [/"00g\w{12,18}"/g, ownGroup],
    [/"0oa\w{12,18}"/g, first(org.apps.keys.all())],
    [/"nzo\w{12,18}"/g, first(org.zones.keys.all())],
    [/"oty\w{12,18}"/g, first(org.userTypes.keys.all())],
    [/"cr0\w{12,18}"/g, role],
    [/"guo\w{12,18}"/g, realm],
  ];
  let text = JSON.stringify(body);
  // Realms of the description's older examples have ids of groups.
  text = text.replace(/"realmId":"[^"]*"/g, `"realmId":"${realm}"`);
  for (const [pattern, id] of kinds) text = text.replace(pattern, `"${id}"`);
  return JSON.parse(text);
}

let people = 0;

async function person(api: Api): Promise<{ id: string }> {
  people += 1;
  const login = `example${people}@example.com`;
  const profile = { login, email: login, firstName: "Ex", lastName: "Ample" };
  return (await api("POST", "/api/v1/users", { profile, credentials: { password: { value: "Correct-Horse-7" } } }))
    .body;
}
