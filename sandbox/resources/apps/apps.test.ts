import { describe, expect, test } from "vitest";
import { createPerson, latestEvents, useOrg } from "../../testing/test-org.ts";

const { api, sandbox } = useOrg();
const activeApp = () =>
  [...sandbox().org.apps.values()].find((app) => app.status === "ACTIVE" && app.linkUrl !== null)!;
let made = 0;

async function groupWith(userId: string, appId: string) {
  made += 1;
  const group = (await api("POST", "/api/v1/groups", { profile: { name: `Has an app ${made}` } })).body;
  await api("PUT", `/api/v1/groups/${group.id}/users/${userId}`);
  await api("PUT", `/api/v1/apps/${appId}/groups/${group.id}`, { priority: 0 });
  return group;
}

describe("apps", () => {
  test("are listed twenty a page, found by q and filter", async () => {
    const first = await api("GET", "/api/v1/apps");
    expect(first.body).toHaveLength(20);
    expect(first.links.next).toContain("limit=20");
    const app = activeApp();
    const find = async (query: Record<string, string>) =>
      (await api("GET", `/api/v1/apps?${new URLSearchParams({ limit: "200", ...query })}`)).body.map(
        (one: { id: string }) => one.id,
      );
    expect(await find({ q: app.label.slice(0, 5).toLowerCase() })).toContain(app.id);
    const inactive = [...sandbox().org.apps.values()].filter((one) => one.status === "INACTIVE").map((one) => one.id);
    expect(await find({ filter: 'status eq "INACTIVE"' })).toEqual(inactive.sort());
    expect(await find({ filter: `name eq "${app.name}"` })).toContain(app.id);
    expect((await api("GET", "/api/v1/apps?filter=label+eq+%22x%22")).body.errorCode).toBe("E0000031");
  });

  test("are whole with useOptimization too, which the links do not repeat", async () => {
    const optimised = await api("GET", "/api/v1/apps?limit=1&useOptimization=true&includeNonDeleted=false");
    const plain = await api("GET", "/api/v1/apps?limit=1");
    expect(optimised.body).toEqual(plain.body);
    expect(optimised.links).toEqual(plain.links);
  });

  test("refuse to expand what is nobody's", async () => {
    for (const path of ["/api/v1/apps", `/api/v1/apps/${activeApp().id}`]) {
      const { status, body } = await api("GET", `${path}?expand=user/id,group/id`);
      expect(status).toBe(400);
      expect(body).toMatchObject({
        errorSummary: "Api validation failed: RequestParams",
        errorCauses: [{ errorSummary: "Expand query is malformed." }],
      });
    }
  });

  test("say which policies they are under, and are put under others", async () => {
    const path = `/api/v1/apps/${activeApp().id}`;
    const { body: policy } = await api("POST", "/api/v1/policies", { type: "ACCESS_POLICY", name: "For one app" });
    const before = (await api("GET", path)).body._links;
    expect(before).toMatchObject({ policies: { hints: { allow: ["PUT"] } }, profileEnrollment: {}, accessPolicy: {} });
    expect((await api("PUT", `${path}/policies/${policy.id}`)).status).toBe(204);
    expect((await api("GET", path)).body._links.accessPolicy.href).toContain(policy.id);
    const under = await api("GET", `/api/v1/policies/${policy.id}/app`);
    expect(under.body).toMatchObject([{ id: activeApp().id }]);
    expect(under.headers.get("okta-collection-count")).toBe("1");
    expect(under.links.self).toMatch(/\?limit=20$/);
    const { body: other } = await api("POST", "/api/v1/policies", { type: "PASSWORD", name: "For no app" });
    expect((await api("PUT", `${path}/policies/${other.id}`)).status).toBe(400);
  });

  test("are deleted only when inactive", async () => {
    const path = `/api/v1/apps/${[...sandbox().org.apps.values()].findLast((app) => app.status === "ACTIVE")?.id}`;
    expect(await api("DELETE", path)).toMatchObject({ status: 403, body: { errorCode: "E0000056" } });
    expect(await api("POST", `${path}/lifecycle/deactivate`)).toMatchObject({ status: 200, body: {} });
    expect((await api("GET", path)).body).toMatchObject({ status: "INACTIVE", _links: { activate: {} } });
    expect((await api("DELETE", path)).status).toBe(204);
    expect((await api("GET", path)).body.errorSummary).toContain("(AppInstance)");
    expect((await latestEvents(api, 2)).map((event) => event.eventType)).toEqual([
      "application.lifecycle.delete",
      "application.lifecycle.deactivate",
    ]);
  });
});

describe("assignments", () => {
  test("to a person are made, changed and taken back", async () => {
    const { id, profile } = await createPerson(api);
    const path = `/api/v1/apps/${activeApp().id}/users`;
    const made = await api("POST", path, {
      id,
      scope: "USER",
      credentials: { userName: "other" },
      profile: { plan: "pro" },
    });
    expect(made.body).toMatchObject({
      id,
      scope: "USER",
      credentials: { userName: "other" },
      profile: { plan: "pro" },
    });
    const changed = await api("POST", `${path}/${id}`, { credentials: { userName: profile.login } });
    expect(changed.body).toMatchObject({ credentials: { userName: profile.login }, profile: { plan: "pro" } });
    expect((await api("GET", `${path}/${id}?expand=user`)).body._embedded.user.id).toBe(id);
    expect((await api("DELETE", `${path}/${id}?sendEmail=false`)).status).toBe(204);
    expect((await api("GET", `${path}/${id}`)).status).toBe(404);
    expect((await api("DELETE", `${path}/${id}`)).status).toBe(404);
    const [event] = await latestEvents(api, 1);
    expect(event.eventType).toBe("application.user_membership.remove");
    expect(event.target.map((target: { type: string }) => target.type)).toEqual(["AppUser", "AppInstance", "User"]);
  });

  test("through a group show as GROUP and are not taken from the person", async () => {
    const { id } = await createPerson(api);
    const app = activeApp();
    const group = await groupWith(id, app.id);
    const path = `/api/v1/apps/${app.id}/users/${id}`;
    expect((await api("GET", path)).body).toMatchObject({
      scope: "GROUP",
      _links: { group: { name: group.profile.name } },
    });
    expect(await api("DELETE", path)).toMatchObject({ status: 403, body: { errorCode: "E0000046" } });
    await api("POST", `/api/v1/apps/${app.id}/users`, { id });
    expect((await api("GET", path)).body.scope).toBe("USER");
    expect((await api("DELETE", path)).status).toBe(403);
    expect((await api("DELETE", `/api/v1/apps/${app.id}/groups/${group.id}`)).status).toBe(204);
    expect((await api("DELETE", path)).status).toBe(204);
  });

  test("of a person are listed with how they came about, and as links", async () => {
    const { id } = await createPerson(api);
    const app = activeApp();
    await groupWith(id, app.id);
    const filter = encodeURIComponent(`user.id eq "${id}"`);
    const list = (await api("GET", `/api/v1/apps?filter=${filter}&expand=user/${id}&limit=200`)).body;
    const found = list.find((one: { id: string }) => one.id === app.id);
    expect(found._embedded.user).toMatchObject({ id, scope: "GROUP" });
    expect((await api("GET", `/api/v1/apps/${app.id}?expand=user/${id}`)).body._embedded.user.id).toBe(id);
    const tiles = (await api("GET", `/api/v1/users/${id}/appLinks`)).body;
    expect(tiles.map((tile: { appInstanceId: string }) => tile.appInstanceId)).toContain(app.id);
    expect((await api("GET", `/api/v1/apps?expand=user/${id}`)).status).toBe(400);
  });

  test("of a group are listed from both sides", async () => {
    const { id } = await createPerson(api);
    const app = activeApp();
    const group = await groupWith(id, app.id);
    const groups = (await api("GET", `/api/v1/apps/${app.id}/groups?limit=200&expand=group`)).body;
    expect(groups.find((one: { id: string }) => one.id === group.id)._embedded.group.profile).toEqual(group.profile);
    const apps = (await api("GET", `/api/v1/groups/${group.id}/apps`)).body;
    expect(apps.map((one: { id: string }) => one.id)).toEqual([app.id]);
  });

  test("of a group keep attributes of the app, replaced or patched", async () => {
    const { id } = await createPerson(api);
    const group = await groupWith(id, activeApp().id);
    const path = `/api/v1/apps/${activeApp().id}/groups/${group.id}`;
    const put = await api("PUT", path, { priority: 2, profile: { role: "reader", seats: 3 } });
    expect(put.body).toMatchObject({ priority: 2, profile: { role: "reader", seats: 3 } });
    const patch = [{ op: "replace", path: "/profile/role", value: "writer" }];
    expect((await api("PATCH", path, patch)).body.profile).toEqual({ role: "writer", seats: 3 });
    expect((await api("GET", path)).body).toMatchObject({ priority: 2, profile: { role: "writer", seats: 3 } });
  });

  test("cannot be made for someone deactivated", async () => {
    const { id } = await createPerson(api);
    await api("POST", `/api/v1/users/${id}/lifecycle/deactivate`);
    const answer = await api("POST", `/api/v1/apps/${activeApp().id}/users`, { id });
    expect(answer).toMatchObject({ status: 403, body: { errorCode: "E0000117" } });
  });

  test("are paged, each person once", async () => {
    const app = [...sandbox().org.apps.values()].toSorted(
      (a, b) => sandbox().org.groupsOfApp.of(b.id).size - sandbox().org.groupsOfApp.of(a.id).size,
    )[0]!;
    const all = (await api("GET", `/api/v1/apps/${app.id}/users?limit=500`)).body.map((one: { id: string }) => one.id);
    const walked: string[] = [];
    let url: string | undefined = `/api/v1/apps/${app.id}/users?limit=3`;
    while (url !== undefined) {
      const answer = await api("GET", url);
      walked.push(...answer.body.map((one: { id: string }) => one.id));
      url = answer.links.next;
    }
    expect(all.length).toBeGreaterThan(3);
    expect(walked).toEqual(all);
  });
});
