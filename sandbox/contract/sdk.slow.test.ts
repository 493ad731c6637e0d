import okta from "@okta/okta-sdk-nodejs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { API_TOKEN, useOrg } from "../testing/test-org.ts";

/** Okta's own SDK for Node, in its ordinary configuration, does what an administrator would do. */
describe("the official SDK", () => {
  const { api, sandbox } = useOrg();
  let client: okta.Client;

  afterAll(async () => {
    const { requests } = (await api("GET", "/_sandbox/requests?since=0")).body as { requests: { path: string }[] };
    console.log(`The official SDK made ${requests.length} calls about people, groups, apps and the log.`);
  });

  beforeAll(() => {
    // `testing` is documented, but missing in the SDK's own types.
    const configuration = { orgUrl: sandbox().url, token: API_TOKEN, testing: { disableHttpsCheck: true } };
    client = new okta.Client(configuration);
  });

  const createUser = async (name: string) => {
    const login = `${name}@sdk.example.com`;
    return client.userApi.createUser({
      body: {
        profile: { firstName: "Sdk", lastName: name, email: login, login },
        credentials: { password: { value: "Correct-Horse-7" } },
      },
      activate: true,
    });
  };

  test("pages through people, by list and by search", async () => {
    let listed = 0;
    await (await client.userApi.listUsers({ limit: 7 })).each(() => void (listed += 1));
    const people = [...sandbox().org.users.values()];
    expect(listed).toBe(people.filter(({ status }) => status !== "DEPROVISIONED").length);
    const found: (string | undefined)[] = [];
    const search = await client.userApi.listUsers({ search: 'status eq "ACTIVE"', limit: 9, sortBy: "profile.login" });
    for await (const user of search) found.push((user as okta.User).id);
    expect(new Set(found)).toEqual(new Set(people.filter(({ status }) => status === "ACTIVE").map(({ id }) => id)));
  });

  test("takes a person through the whole lifecycle", async () => {
    const user = await createUser("lifecycle");
    const userId = user.id!;
    const status = async () => sandbox().org.users.get(userId)?.status;
    expect(user.status).toBe("ACTIVE");
    await client.userApi.suspendUser({ userId });
    expect(await status()).toBe("SUSPENDED");
    await client.userApi.unsuspendUser({ userId });
    expect(await status()).toBe("ACTIVE");
    const reset = await client.userApi.generateResetPasswordToken({ userId, sendEmail: false });
    expect(reset.resetPasswordUrl).toContain(sandbox().url);
    expect(
      (await client.userApi.updateUser({ userId, user: { profile: { nickName: "Sid" } } })).profile?.nickName,
    ).toBe("Sid");
    await client.userApi.revokeUserSessions({ userId });
    await client.userApi.deactivateUser({ userId });
    expect(await status()).toBe("DEPROVISIONED");
    await client.userApi.deleteUser({ userId });
    await expect(client.userApi.getUser({ userId })).rejects.toMatchObject({ errorCode: "E0000007", status: 404 });
  });

  test("works with groups, their members and their rules", async () => {
    const user = await createUser("groups");
    const group = await client.groupApi.createGroup({ group: { profile: { name: "Made by the SDK" } } });
    await client.groupApi.assignUserToGroup({ groupId: group.id!, userId: user.id! });
    const members: (string | undefined)[] = [];
    await (
      await client.groupApi.listGroupUsers({ groupId: group.id! })
    ).each((member) => void members.push(member?.id));
    expect(members).toEqual([user.id]);
    const rule = await client.groupApi.createGroupRule({
      groupRule: {
        type: "group_rule",
        name: "Made by the SDK",
        conditions: { expression: { type: "urn:okta:expression:1.0", value: 'user.nickName=="Sdk"' } },
        actions: { assignUserToGroups: { groupIds: [group.id!] } },
      },
    });
    await client.groupApi.activateGroupRule({ ruleId: rule.id! });
    expect(sandbox().org.rules.get(rule.id!)?.status).toBe("ACTIVE");
    await client.groupApi.unassignUserFromGroup({ groupId: group.id!, userId: user.id! });
    await client.groupApi.deleteGroup({ groupId: group.id! });
    expect(sandbox().org.groups.has(group.id!)).toBe(false);
  });

  test("assigns apps and reads factors and roles", async () => {
    const user = await createUser("apps");
    const apps: okta.Application[] = [];
    await (await client.applicationApi.listApplications({ limit: 5 })).each((app) => void apps.push(app));
    expect(apps).toHaveLength(sandbox().org.apps.size);
    const app = apps.find(({ status }) => status === "ACTIVE");
    const assigned = await client.applicationApi.assignUserToApplication({
      appId: app!.id!,
      appUser: { id: user.id! },
    });
    expect(assigned.scope).toBe("USER");
    await client.applicationApi.unassignUserFromApplication({ appId: app!.id!, userId: user.id! });
    await expect(client.applicationApi.deleteApplication({ appId: app!.id! })).rejects.toMatchObject({
      errorCode: "E0000056",
    });

    const enrolled = [...sandbox().org.factors.values()][0]!;
    const types: (string | undefined)[] = [];
    await (
      await client.userFactorApi.listFactors({ userId: enrolled.userId })
    ).each((factor) => void types.push(factor?.factorType));
    expect(types).toContain(enrolled.factorType);
    await client.roleAssignmentApi.assignRoleToUser({
      userId: user.id!,
      assignRoleRequest: { type: "HELP_DESK_ADMIN" } as never,
    });
    expect(sandbox().org.rolesOfAssignee.of(user.id!).size).toBe(1);
  });

  test("makes apps, edits them and what they keep of people, and gives groups owners", async () => {
    const url = "https://example.com/bookmark";
    const bookmark = { name: "bookmark", label: "SDK", signOnMode: "BOOKMARK", settings: { app: { url } } };
    const app = await client.applicationApi.createApplication({ application: bookmark as never, activate: false });
    const appId = app.id!;
    expect(app).toMatchObject({ label: "SDK", status: "INACTIVE" });
    const application = { ...bookmark, label: "SDK again" } as never;
    expect((await client.applicationApi.replaceApplication({ appId, application })).label).toBe("SDK again");
    const seat = { title: "Seat", type: "string" };
    const body = { definitions: { custom: { properties: { seat } } } } as unknown as okta.UserSchema;
    const schema = await client.schemaApi.updateApplicationUserProfile({ appInstanceId: appId, body });
    expect(Object.keys(schema.definitions?.custom?.properties ?? {})).toEqual(["seat"]);
    await client.applicationApi.deleteApplication({ appId });
    await expect(client.applicationApi.getApplication({ appId })).rejects.toMatchObject({ errorCode: "E0000007" });

    const user = await createUser("owner");
    const { id: groupId = "" } = await client.groupApi.createGroup({
      group: { profile: { name: "Owned by the SDK" } },
    });
    const owner = { id: user.id!, type: "USER" } as const;
    await client.groupApi.assignGroupOwner({ groupId, GroupOwner: owner });
    const owners: (string | undefined)[] = [];
    await (await client.groupApi.listGroupOwners({ groupId })).each((each) => void owners.push(each?.displayName));
    expect(owners).toEqual(["Sdk owner"]);
    await client.groupApi.deleteGroupOwner({ groupId, ownerId: user.id! });
  });

  test("reads the System Log", async () => {
    const user = await createUser("log");
    const events: (string | undefined)[] = [];
    const log = await client.systemLogApi.listLogEvents({ filter: `target.id eq "${user.id}"`, limit: 1 });
    await log.each((event) => void events.push(event.eventType));
    expect(events).toEqual(["user.lifecycle.create", "user.lifecycle.activate"]);
  });
});
