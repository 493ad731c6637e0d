import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import type { Stage } from "../stage.ts";
import type { ChangeInputs, Input } from "./inputs.ts";
import { hookInput, peopleInputs } from "./people.ts";

/** @param siem where an event hook's verification is answered */
export function changeInputs(stage: Stage, siem: string): ChangeInputs<OperationId> {
  const { org } = stage.sandbox;
  const emptyGroup = (nth = 0) => {
    const empty = org.groups
      .values()
      .filter(({ type, id }) => type === "OKTA_GROUP" && org.membersOfGroup.of(id).size === 0);
    return [...empty][nth]!;
  };
  const appThatIs = (status: "ACTIVE" | "INACTIVE") => {
    const lone = org.apps.values().filter((app) => app.status === status && org.groupsOfApp.of(app.id).size === 0);
    return [...lone][0]!;
  };
  const assignment = () => {
    const lone = org.appUsers.values().filter(({ appId }) => org.groupsOfApp.of(appId).size === 0);
    const { appId, userId } = [...lone].find(({ userId: id }) => org.users.get(id)?.status === "ACTIVE")!;
    return { appId, userId };
  };
  const factorOf = (type: string) => {
    const active = [...org.factors.values()].filter(({ userId }) => org.users.get(userId)?.status === "ACTIVE");
    return active.find(({ factorType }) => factorType === type)!;
  };
  const throughGroup = () => {
    const pairs = [...org.appGroups.values()].flatMap(({ appId, groupId }) =>
      org.membersOfGroup
        .of(groupId)
        .all()
        .map((userId) => ({ appId, userId })),
    );
    return pairs.find(
      ({ appId, userId }) =>
        org.users.get(userId)?.status === "ACTIVE" &&
        org.apps.get(appId)?.status === "ACTIVE" &&
        !org.appUsers.has(`${appId}/${userId}`),
    )!;
  };
  const unassigned = () => {
    const appId = appThatIs("ACTIVE").id;
    let userId: string;
    // Some have it by chance.
    do userId = stage.somebody("ACTIVE").id;
    while (org.appUsers.has(`${appId}/${userId}`));
    return { appId, userId };
  };
  const hookThatIs = (status: "ACTIVE" | "INACTIVE") =>
    [...org.eventHooks.values()].find((each) => each.status === status)!;
  const member = stage.somebody("ACTIVE");
  const called = { user: member.profile.login.split("@", 1)[0], group: emptyGroup().profile.name };
  const factorsOf = ({ userId }: Input) => [...org.factors.values()].filter((factor) => factor.userId === userId);
  const groupOf = ({ groupId }: Input) => org.groups.get(String(groupId));
  const appIs = (status: "ACTIVE" | "INACTIVE") => (input: Input) =>
    org.apps.get(String(input.appId))?.status === status;
  const isMember = ({ userId, user, groupId, group }: Input) => {
    const person = userId ?? org.users.values().find(({ profile }) => profile.login.startsWith(`${user}@`))?.id;
    const id = groupId ?? org.groups.values().find(({ profile }) => profile.name === group)?.id;
    return org.membersOfGroup.of(String(id)).has(String(person));
  };
  const assignmentOf = ({ appId, userId }: Input) => org.appUsers.get(`${appId}/${userId}`);
  const hookOf = ({ hookId }: Input) => org.eventHooks.get(String(hookId));
  return {
    ...peopleInputs(stage),
    "factor.challenge": {
      inputs: [
        () => {
          const { id: factorId, userId } = factorOf("push");
          return { userId, factorId, withNumber: true };
        },
      ],
      shows: ({ userId }) => org.pushes.values().some((push) => push.userId === userId),
    },
    "factor.unenroll": {
      inputs: [
        () => {
          const { id: factorId, userId } = factorOf("sms");
          return { userId, factorId, removeRecoveryEnrollment: true };
        },
      ],
      shows: (input) => !factorsOf(input).some(({ factorType }) => factorType === "sms"),
    },
    "factor.resetAll": {
      inputs: [() => ({ userId: factorOf("push").userId })],
      shows: (input) => factorsOf(input).length === 0,
    },
    "group.create": {
      inputs: [() => ({ profile: { name: "Rich in words", description: "All of them" } })],
      shows: () => org.groups.values().some(({ profile }) => profile.name === "Rich in words"),
    },
    "group.update": {
      inputs: [() => ({ groupId: emptyGroup(1).id, profile: { description: "Other words" } })],
      shows: (input) => groupOf(input)?.profile.description === "Other words",
    },
    "group.addMember": {
      inputs: [() => called, () => ({ userId: stage.somebody("ACTIVE").id, groupId: emptyGroup(1).id })],
      shows: isMember,
    },
    "group.removeMember": {
      inputs: [
        () => ({ ...called, acceptExclusion: true }),
        () => {
          const group = [...org.groups.values()].find(
            ({ type, id }) => type === "OKTA_GROUP" && org.membersOfGroup.of(id).size === 1,
          )!;
          return { userId: org.membersOfGroup.of(group.id).all()[0], groupId: group.id, acceptExclusion: true };
        },
      ],
      shows: (input) => !isMember(input),
    },
    "group.delete": {
      inputs: [() => ({ groupId: emptyGroup(2).id })],
      shows: (input) => groupOf(input) === undefined,
    },
    "app.activate": { inputs: [() => ({ appId: appThatIs("INACTIVE").id })], shows: appIs("ACTIVE") },
    "app.deactivate": { inputs: [() => ({ appId: appThatIs("ACTIVE").id })], shows: appIs("INACTIVE") },
    "app.delete": {
      inputs: [() => ({ appId: appThatIs("INACTIVE").id })],
      shows: ({ appId }) => !org.apps.has(String(appId)),
    },
    "app.assignUser": {
      inputs: [
        () => ({
          ...unassigned(),
          scope: "USER",
          userName: "a.name",
          password: "Secret-Horse-1",
          profile: { seat: "A1" },
        }),
        unassigned,
      ],
      shows: (input) => assignmentOf(input) !== undefined,
    },
    "app.updateUser": {
      inputs: [
        () => ({ ...assignment(), userName: "b.name", password: "Secret-Horse-2", profile: { seat: "B2" } }),
        () => ({ ...throughGroup(), scope: "USER" }),
      ],
      shows: (input) => (input.userName ?? assignmentOf(input)?.userName) === assignmentOf(input)?.userName,
    },
    "app.removeUser": {
      inputs: [() => ({ ...assignment(), sendEmail: true })],
      shows: (input) => assignmentOf(input) === undefined,
    },
    "eventHook.create": {
      inputs: [
        () => hookInput({ name: "Off", activate: false }),
        () => hookInput({ name: "On", url: siem.replace(/^http:/, "https:") }),
      ],
      shows: ({ name, activate = true }) =>
        org.eventHooks.values().some((hook) => hook.name === name && (hook.status === "ACTIVE") === activate),
    },
    "eventHook.activate": {
      inputs: [() => ({ hookId: hookThatIs("INACTIVE").id })],
      shows: (input) => hookOf(input)?.status === "ACTIVE",
    },
    "eventHook.deactivate": {
      inputs: [() => ({ hookId: hookThatIs("ACTIVE").id })],
      shows: (input) => hookOf(input)?.status === "INACTIVE",
    },
    "eventHook.verify": {
      inputs: [
        () => {
          // Okta takes https alone; the receiver of a test has none, so the hook is turned to it behind the API's back.
          const hook = hookThatIs("ACTIVE");
          org.eventHooks.put({ ...hook, channel: { ...hook.channel, uri: siem } });
          return { hookId: hook.id };
        },
      ],
      shows: (input) => hookOf(input)?.verificationStatus === "VERIFIED",
    },
    "eventHook.delete": {
      inputs: [() => ({ hookId: hookThatIs("ACTIVE").id })],
      shows: (input) => hookOf(input) === undefined,
    },
    "eventHook.deleteAll": {
      inputs: [
        () => {
          const [first] = org.eventHooks.values();
          for (const nth of [1, 2])
            org.eventHooks.put({ ...first!, id: `who0000000000000000${nth}`, status: "ACTIVE" });
          return { url: first!.channel.uri };
        },
      ],
      shows: ({ url }) => !org.eventHooks.values().some(({ channel }) => channel.uri === url),
    },
    "raw.request": {
      inputs: [
        () => ({
          method: "POST",
          path: "/api/v1/groups",
          payload: { kind: "json", value: { profile: { name: "By hand" } } },
          timeoutMs: 5_000,
          retries: { count: 1, delayMs: 10, exponential: true, onAllErrors: true },
        }),
        () => {
          const path = `/api/v1/users/${stage.somebody("ACTIVE").id}/lifecycle/deactivate`;
          return { method: "POST", path, headers: { Prefer: "respond-async" } };
        },
        () => ({ method: "POST", path: `/api/v1/users/${stage.somebody("ACTIVE").id}/lifecycle/suspend` }),
        () => ({ method: "GET", path: "/api/v1/groups", query: { limit: "1" }, expects: "text" }),
      ],
      shows: ({ method, path }) => {
        const status = /\/users\/(\w+)\/lifecycle\/suspend$/.exec(String(path))?.[1];
        if (status) return org.users.get(status)?.status === "SUSPENDED";
        return (
          path !== "/api/v1/groups" ||
          method === "GET" ||
          org.groups.values().some(({ profile }) => profile.name === "By hand")
        );
      },
    },
  };
}
