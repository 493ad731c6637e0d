import { READ_IDS, type ReadId } from "#lib/schemas/vocabulary/reads.ts";
import * as apps from "./apps.ts";
import type { AnyRead } from "./define.ts";
import * as groups from "./groups.ts";
import * as org from "./org.ts";
import * as people from "./people.ts";

/** Every declared read by its id; an id without a declaration does not compile. */
export const READS: Record<ReadId, AnyRead> = {
  "user.list": people.list,
  "user.get": people.get,
  "user.groups": people.groups,
  "user.apps": people.apps,
  "user.roles": people.roles,
  "userType.list": people.types,
  "userSchema.get": people.schema,
  "factor.list": people.factors,
  "group.list": groups.list,
  "group.get": groups.get,
  "group.members": groups.members,
  "group.apps": groups.apps,
  "groupRule.list": groups.rules,
  "app.list": apps.list,
  "app.get": apps.get,
  "app.users": apps.users,
  "app.groups": apps.groups,
  "app.getUser": apps.getUser,
  "log.list": org.logs,
  "policy.list": org.policies,
  "policy.get": org.policy,
  "policy.rules": org.policyRules,
  "policy.mappings": org.policyMappings,
  "realm.list": org.realms,
  "eventHook.list": org.eventHooks,
  "eventHook.get": org.eventHook,
};

export const ALL_READS: readonly AnyRead[] = READ_IDS.map((id) => READS[id]);
