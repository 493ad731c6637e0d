/**
 * The scopes of Okta's API that Gatehouse has a use for; `manage` includes reading. OKTA_SCOPES asks for fewer where an app
 * is not to be granted all of them: Okta gives no token at all when one is missing.
 */
export const DEFAULT_SCOPES: readonly string[] = [
  "okta.users.manage",
  "okta.groups.manage",
  "okta.apps.manage",
  "okta.eventHooks.manage",
  "okta.logs.read",
  "okta.roles.read",
  "okta.policies.read",
  "okta.realms.read",
  "okta.schemas.read",
  "okta.userTypes.read",
];
