import type { Page } from "#lib/okta/paging.ts";
import { READS } from "#lib/operations/reads/registry.ts";
import { POLICY_TYPE_KEYS } from "#lib/schemas/vocabulary/policy-types.ts";
import type { ReadId } from "#lib/schemas/vocabulary/reads.ts";
import type { Stage } from "../stage.ts";
import type { RichInputs } from "./inputs.ts";

/** Inputs of every read that together use each of its fields. */
export function readInputs(stage: Stage): RichInputs<ReadId> {
  const { org } = stage.sandbox;
  const user = [...org.users.values()].find(({ id, status }) => status === "ACTIVE" && org.appsOfUser.of(id).size > 0)!;
  const app = org.apps.get(org.appsOfUser.of(user.id).all()[0] ?? "")!;
  const group = [...org.groups.values()].find(
    ({ id, type }) => type === "OKTA_GROUP" && org.membersOfGroup.of(id).size > 3,
  )!;
  const policy = [...org.policies.values()].find(({ type }) => type === "ACCESS_POLICY")!;
  const hook = () => ({ hookId: [...org.eventHooks.values()][0]?.id ?? "who00000000000000000" });
  const onUser = () => ({ userId: user.id });
  const onGroup = () => ({ groupId: group.id });
  const onPolicy = () => ({ policyId: policy.id });
  const nothing = () => ({});
  /** The cursor of a list's second page, as input. */
  const after = async (id: ReadId, input: Record<string, unknown>) => {
    const page = (await READS[id].run(stage.context("auditor").okta, input)) as Page<unknown>;
    return { after: page.after };
  };
  return {
    "user.list": [
      () => ({ search: 'profile.department sw "E"', sortBy: "profile.lastName", sortOrder: "desc", limit: 7 }),
      () => ({ filter: 'status eq "ACTIVE"', after: `2${user.id}` }),
      () => ({ q: "a" }),
    ],
    "user.get": [() => ({ idOrLogin: user.profile.login, expand: "blocks" })],
    "user.groups": [onUser],
    "user.apps": [onUser],
    "user.roles": [onUser],
    "userType.list": [nothing],
    "userSchema.get": [() => ({ schemaId: "default" })],
    "factor.list": [onUser],
    "group.list": [
      () => ({ search: 'type eq "OKTA_GROUP"', sortBy: "profile.name", sortOrder: "asc", limit: 3, expand: "stats" }),
      () => ({ filter: 'type eq "OKTA_GROUP"', after: group.id }),
      () => ({ q: "E" }),
    ],
    "group.get": [onGroup],
    "group.members": [() => ({ group: group.profile.name, limit: 2 }), () => ({ group: group.id, after: user.id })],
    "group.apps": [onGroup],
    "groupRule.list": [nothing],
    "app.list": [
      () => ({
        filter: `user.id eq "${user.id}"`,
        expand: `user/${user.id}`,
        limit: 5,
        useOptimization: true,
        includeNonDeleted: true,
      }),
      async () => ({ q: app.label.slice(0, 1), ...(await after("app.list", { limit: 1 })) }),
    ],
    "app.get": [() => ({ appId: app.id, expand: `user/${user.id}` })],
    "app.users": [
      () => ({ appId: app.id, q: "a", expand: "user", limit: 5 }),
      () => ({ appId: app.id, after: user.id }),
    ],
    "app.groups": [() => ({ appId: app.id })],
    "app.getUser": [() => ({ appId: app.id, userId: user.id, expand: "user" })],
    "log.list": [
      () => ({
        since: "2026-01-01T00:00:00Z",
        until: new Date().toISOString(),
        filter: 'outcome.result eq "SUCCESS"',
        q: "sign in",
        sortOrder: "DESCENDING",
        limit: 5,
      }),
      () => after("log.list", { limit: 1 }),
    ],
    "policy.list": [
      () => ({
        type: "ACCESS_POLICY",
        status: "ACTIVE",
        q: "a",
        expand: "rules",
        sortBy: "name",
        limit: 2,
        resourceId: app.id,
      }),
      ...POLICY_TYPE_KEYS.map((type) => () => ({ type })),
      async () => ({ type: "ACCESS_POLICY", ...(await after("policy.list", { type: "ACCESS_POLICY", limit: 1 })) }),
    ],
    "policy.get": [onPolicy],
    "policy.rules": [onPolicy],
    "policy.mappings": [onPolicy],
    "realm.list": [
      () => ({ search: 'profile.name co "a"', sortBy: "profile.name", sortOrder: "desc", limit: 2 }),
      () => after("realm.list", { limit: 1 }),
    ],
    "eventHook.list": [nothing],
    "eventHook.get": [hook],
  };
}
