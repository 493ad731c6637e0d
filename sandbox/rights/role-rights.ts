import type { ScopedResource } from "./scopes.ts";

export type Access = { method: string; path: string; resource: ScopedResource; reads: boolean };

type Right = (access: Access) => boolean;

const DIRECTORY: ScopedResource[] = ["users", "groups", "schemas", "userTypes", "devices", "realms"];

const reads =
  (...resources: ScopedResource[]): Right =>
  (access) =>
    access.reads && resources.includes(access.resource);
const writes =
  (...resources: ScopedResource[]): Right =>
  ({ resource }) =>
    resources.includes(resource);
const matches =
  (pattern: RegExp): Right =>
  ({ method, path }) =>
    pattern.test(`${method} ${path}`);

const HELP_DESK =
  /\/api\/v1\/users\/[^/]+\/(lifecycle\/(unlock|reset_password|expire_password\w*|reset_factors)|factors\/[^/]+(\/verify)?|sessions|authenticator-enrollments\/[^/]+)$/;
const MEMBERSHIP = /^(PUT|DELETE) \/api\/v1\/groups\/[^/]+\/users\/[^/]+$/;

/**
 * What the standard admin roles may do, roughly, as Okta's comparison of administrator roles has it. Which people and
 * groups a role is limited to is left out: here it is always everyone.
 */
const RIGHTS: Record<string, Right[]> = {
  SUPER_ADMIN: [() => true],
  ORG_ADMIN: [({ resource, reads: isRead }) => isRead || resource !== "roles"],
  READ_ONLY_ADMIN: [({ reads: isRead }) => isRead],
  APP_ADMIN: [reads(...DIRECTORY, "policies", "logs"), writes("apps")],
  USER_ADMIN: [reads(...DIRECTORY, "apps", "logs"), writes("users"), matches(MEMBERSHIP)],
  GROUP_MEMBERSHIP_ADMIN: [reads(...DIRECTORY), matches(MEMBERSHIP)],
  HELP_DESK_ADMIN: [reads(...DIRECTORY), matches(HELP_DESK)],
  REPORT_ADMIN: [reads("logs")],
  MOBILE_ADMIN: [reads(...DIRECTORY), writes("devices")],
  API_ACCESS_MANAGEMENT_ADMIN: [reads(...DIRECTORY, "apps", "policies")],
};

/** Whether a standard role allows a request. */
export function roleAllows(type: string, access: Access): boolean {
  return (RIGHTS[type] ?? []).some((right) => right(access));
}

/**
 * Whether the permissions of a custom role (`okta.users.read`, `okta.users.userprofile.manage` …) allow a request,
 * roughly.
 */
export function permissionsAllow(permissions: readonly string[], { resource, reads: isRead }: Access): boolean {
  const ours = permissions.filter((permission) => permission.startsWith(`okta.${resource}.`));
  return isRead ? ours.length > 0 : ours.some((permission) => !permission.endsWith(".read"));
}
