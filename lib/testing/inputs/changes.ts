import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import type { Stage } from "../stage.ts";
import { hookInput, peopleInputs } from "./people.ts";

type Input = Record<string, unknown>;

/** Inputs of every operation that together use each of its fields, made at their turn, since each changes the org. */
export type RichInputs<Id extends string> = Record<Id, (() => Input | Promise<Input>)[]>;

/** @param siem where an event hook's verification is answered */
export function changeInputs(stage: Stage, siem: string): RichInputs<OperationId> {
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
  return {
    ...peopleInputs(stage),
    "factor.challenge": [
      () => {
        const { id: factorId, userId } = factorOf("push");
        return { userId, factorId, withNumber: true };
      },
    ],
    "factor.unenroll": [
      () => {
        const { id: factorId, userId } = factorOf("sms");
        return { userId, factorId, removeRecoveryEnrollment: true };
      },
    ],
    "factor.resetAll": [() => ({ userId: factorOf("push").userId })],
    "group.create": [() => ({ profile: { name: "Rich in words", description: "All of them" } })],
    "group.update": [() => ({ groupId: emptyGroup(1).id, profile: { description: "Other words" } })],
    "group.addMember": [() => called, () => ({ userId: stage.somebody("ACTIVE").id, groupId: emptyGroup(1).id })],
    "group.removeMember": [
      () => ({ ...called, acceptExclusion: true }),
      () => {
        const group = [...org.groups.values()].find(
          ({ type, id }) => type === "OKTA_GROUP" && org.membersOfGroup.of(id).size === 1,
        )!;
        return { userId: org.membersOfGroup.of(group.id).all()[0], groupId: group.id, acceptExclusion: true };
      },
    ],
    "group.delete": [() => ({ groupId: emptyGroup(2).id })],
    "app.activate": [() => ({ appId: appThatIs("INACTIVE").id })],
    "app.deactivate": [() => ({ appId: appThatIs("ACTIVE").id })],
    "app.delete": [() => ({ appId: appThatIs("INACTIVE").id })],
    "app.assignUser": [
      () => ({
        ...unassigned(),
        scope: "USER",
        userName: "a.name",
        password: "Secret-Horse-1",
        profile: { seat: "A1" },
      }),
      unassigned,
    ],
    "app.updateUser": [
      () => ({ ...assignment(), userName: "b.name", password: "Secret-Horse-2", profile: { seat: "B2" } }),
      () => ({ ...throughGroup(), scope: "USER" }),
    ],
    "app.removeUser": [() => ({ ...assignment(), sendEmail: true })],
    "eventHook.create": [
      () => hookInput({ name: "Off", activate: false }),
      () => hookInput({ name: "On", url: siem.replace(/^http:/, "https:") }),
    ],
    "eventHook.activate": [() => ({ hookId: hookThatIs("INACTIVE").id })],
    "eventHook.deactivate": [() => ({ hookId: hookThatIs("ACTIVE").id })],
    "eventHook.verify": [
      () => {
        // Okta takes https alone; the receiver of a test has none, so the hook is turned to it behind the API's back.
        const hook = hookThatIs("ACTIVE");
        org.eventHooks.put({ ...hook, channel: { ...hook.channel, uri: siem } });
        return { hookId: hook.id };
      },
    ],
    "eventHook.delete": [() => ({ hookId: hookThatIs("ACTIVE").id })],
    "eventHook.deleteAll": [() => ({ url: [...org.eventHooks.values()][0]!.channel.uri })],
    "raw.request": [
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
      () => ({ method: "GET", path: "/api/v1/groups", query: { limit: "1" }, expects: "text" }),
    ],
  };
}
