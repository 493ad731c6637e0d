import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { apiToken, sandboxUrl } from "./product.ts";

export type OrgUser = {
  id: string;
  status: string;
  profile: { login: string; firstName: string; lastName: string; email: string };
};

const PASSWORD = "Test-Passw0rd-of-mine";

/** Calls the sandbox org's own API, past the console. Throws when the answer is no success. */
export async function callOrg<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${sandboxUrl}${path}`, {
    method,
    headers: { authorization: `SSWS ${await apiToken()}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return (text === "" ? undefined : JSON.parse(text)) as Answer;
}

/** The HTTP status the org answers with when a person is asked for. */
export async function orgStatus(userId: string): Promise<number> {
  const headers = { authorization: `SSWS ${await apiToken()}` };
  return (await fetch(`${sandboxUrl}/api/v1/users/${userId}`, { headers })).status;
}

/**
 * A new person no other test knows.
 * @param family a last name to find several together by
 * @param more attributes beside the name and the login
 */
export async function createPerson(
  family = `Test${randomUUID().slice(0, 8)}`,
  more: Record<string, string> = {},
): Promise<OrgUser & { password: string }> {
  const login = `t.${randomUUID().slice(0, 12)}@meridale.example`;
  const profile = { firstName: "Tess", lastName: family, email: login, login, ...more };
  const body = { profile, credentials: { password: { value: PASSWORD } } };
  return { ...(await callOrg<OrgUser>("POST", "/api/v1/users?activate=true", body)), password: PASSWORD };
}

/** As many new people with one last name of their own. */
export async function createFamily(size: number): Promise<{ name: string; people: OrgUser[] }> {
  const name = `Fam${randomUUID().slice(0, 8)}`;
  const people: OrgUser[] = [];
  for (let count = 0; count < size; count += 1) people.push(await createPerson(name));
  return { name, people };
}

/** A new person that Okta's search, which lags behind, already finds. */
export async function createFindable(family?: string, more?: Record<string, string>): Promise<OrgUser> {
  const person = await createPerson(family, more);
  const search = encodeURIComponent(`profile.login eq "${person.profile.login}"`);
  const until = Date.now() + 20_000;
  while ((await callOrg<OrgUser[]>("GET", `/api/v1/users?search=${search}`)).length === 0) {
    if (Date.now() > until) throw new Error(`Search does not find ${person.profile.login}.`);
    await setTimeout(200);
  }
  return person;
}

/** The person as Okta has them now; a look-up by id does not lag. */
export const readPerson = (id: string) => callOrg<OrgUser>("GET", `/api/v1/users/${id}`);

/** The id of a group by its exact name. */
export async function groupId(name: string): Promise<string> {
  const groups = await callOrg<{ id: string; profile: { name: string } }[]>(
    "GET",
    `/api/v1/groups?q=${encodeURIComponent(name)}`,
  );
  const group = groups.find(({ profile }) => profile.name === name);
  if (!group) throw new Error(`The sandbox org has no group ${name}.`);
  return group.id;
}

/** A new group that takes members by hand. */
export async function createGroup(): Promise<{ id: string; name: string }> {
  const name = `Test group ${randomUUID().slice(0, 8)}`;
  const { id } = await callOrg<{ id: string }>("POST", "/api/v1/groups", { profile: { name } });
  return { id, name };
}

/** Ids of a group's members. */
export async function memberIds(group: string): Promise<string[]> {
  return (await callOrg<OrgUser[]>("GET", `/api/v1/groups/${group}/users`)).map(({ id }) => id);
}

/** Puts someone into a group by their ids, past the console. */
export const addToGroup = (group: string, user: string) => callOrg("PUT", `/api/v1/groups/${group}/users/${user}`);
/** Takes someone out of a group by their ids, past the console. */
export const removeFromGroup = (group: string, user: string) =>
  callOrg("DELETE", `/api/v1/groups/${group}/users/${user}`);
