import type { App, AppUser, Group, GroupRule, LogEvent, User } from "../model.ts";
import type {
  ApiToken,
  Authenticator,
  CustomRole,
  EventHook,
  Policy,
  PolicyRule,
  ResourceSet,
  ServiceApp,
  Setting,
} from "../model-settings.ts";

export type Target = NonNullable<LogEvent["target"]>[number];

/** First and last name as the System Log shows them. */
export function displayName(user: User): string {
  return [user.profile.firstName, user.profile.lastName].filter(Boolean).join(" ") || user.profile.login;
}

/** How the System Log names a person. */
export function userTarget(user: User): Target {
  return target(user.id, "User", user.profile.login, displayName(user));
}

/** How the System Log names a group. */
export function groupTarget(group: Group): Target {
  return target(group.id, "UserGroup", "unknown", group.profile.name);
}

/** How the System Log names a group rule. */
export function ruleTarget(rule: GroupRule): Target {
  return target(rule.id, "Rule", "unknown", rule.name);
}

/** How the System Log names an app. */
export function appTarget(app: App): Target {
  return target(app.id, "AppInstance", app.label, app.label);
}

/** How the System Log names someone's assignment to an app. */
export function appUserTarget(assignment: AppUser, user: User): Target {
  return target(assignment.userId, "AppUser", assignment.userName ?? "unknown", displayName(user));
}

/** How the System Log names a policy. */
export function policyTarget(policy: Policy): Target {
  return target(policy.id, "PolicyEntity", "unknown", policy.name);
}

/** How the System Log names a rule of a policy. */
export function policyRuleTarget(rule: PolicyRule): Target {
  return target(rule.id, "PolicyRule", "unknown", rule.name);
}

/** How the System Log names an event hook. */
export function eventHookTarget(hook: EventHook): Target {
  return target(hook.id, "event_hook", "unknown", hook.name);
}

/** How the System Log names a network zone. */
export function zoneTarget(zone: Setting): Target {
  return target(zone.id, "NetworkZone", "unknown", zone.name);
}

/** How the System Log names a log stream. */
export function logStreamTarget(stream: Setting): Target {
  return target(stream.id, "LogStream", "unknown", stream.name);
}

/** How the System Log names a custom role. */
export function customRoleTarget(role: CustomRole): Target {
  return target(role.id, "ROLE", "unknown", role.label);
}

/** How the System Log names a service app. */
export function clientTarget(app: ServiceApp): Target {
  return target(app.clientId, "PublicClientApp", app.clientId, app.label);
}

/** How the System Log names an authenticator. */
export function authenticatorTarget({ id, name }: Authenticator): Target {
  return target(id, "Authenticator", "unknown", name);
}

/** How the System Log names a resource set. */
export function resourceSetTarget({ id, label }: ResourceSet): Target {
  return target(id, "RESOURCE_SET", "unknown", label);
}

/** How the System Log names an API token. */
export function apiTokenTarget({ id, name }: ApiToken): Target {
  return target(id, "Token", "unknown", name);
}

function target(id: string, type: string, alternateId: string, name: string): Target {
  return { id, type, alternateId, displayName: name, detailEntry: null };
}
