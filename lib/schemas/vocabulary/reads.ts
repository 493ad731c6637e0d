/**
 * What this console reads of the org, with what people call it and what it calls, as Okta's description writes it. A key is
 * the read's name and its permission.
 */
export const OKTA_READS = {
  "user.list": { title: "People", endpoints: ["GET /api/v1/users"] },
  "user.get": { title: "Person", endpoints: ["GET /api/v1/users/{id}"] },
  "user.groups": { title: "Groups of a person", endpoints: ["GET /api/v1/users/{id}/groups"] },
  "user.apps": {
    title: "Apps of a person",
    endpoints: ["GET /api/v1/apps", "GET /api/v1/users/{id}/groups", "GET /api/v1/apps/{appId}/groups"],
  },
  "user.roles": {
    title: "Admin roles of a person",
    endpoints: [
      "GET /api/v1/users/{userId}/roles",
      "GET /api/v1/users/{id}/groups",
      "GET /api/v1/groups/{groupId}/roles",
    ],
  },
  "userType.list": { title: "User types", endpoints: ["GET /api/v1/meta/types/user"] },
  "userSchema.get": { title: "User schema", endpoints: ["GET /api/v1/meta/schemas/user/{schemaId}"] },
  "factor.list": { title: "Factors of a person", endpoints: ["GET /api/v1/users/{userId}/factors"] },
  "factor.pushResult": {
    title: "Push answer",
    endpoints: ["GET /api/v1/users/{userId}/factors/{factorId}/transactions/{transactionId}"],
  },
  "group.list": { title: "Groups", endpoints: ["GET /api/v1/groups"] },
  "group.get": { title: "Group", endpoints: ["GET /api/v1/groups/{groupId}"] },
  "group.members": { title: "Members of a group", endpoints: ["GET /api/v1/groups/{groupId}/users"] },
  "group.memberRules": {
    title: "Rules that keep someone in a group",
    endpoints: ["GET /api/v1/groups/{groupId}/users/{userId}/group-rules"],
  },
  "group.apps": { title: "Apps of a group", endpoints: ["GET /api/v1/groups/{groupId}/apps"] },
  "group.roles": { title: "Admin roles of a group", endpoints: ["GET /api/v1/groups/{groupId}/roles"] },
  "groupRule.list": { title: "Group rules", endpoints: ["GET /api/v1/groups/rules"] },
  "app.list": { title: "Apps", endpoints: ["GET /api/v1/apps"] },
  "app.get": { title: "App", endpoints: ["GET /api/v1/apps/{appId}"] },
  "app.users": { title: "People of an app", endpoints: ["GET /api/v1/apps/{appId}/users"] },
  "app.groups": { title: "Groups of an app", endpoints: ["GET /api/v1/apps/{appId}/groups"] },
  "app.getUser": { title: "Assignment of an app", endpoints: ["GET /api/v1/apps/{appId}/users/{userId}"] },
  "appSchema.get": {
    title: "What an app keeps of its people",
    endpoints: ["GET /api/v1/meta/schemas/apps/{appId}/default"],
  },
  "log.list": { title: "System Log", endpoints: ["GET /api/v1/logs"] },
  "policy.list": { title: "Policies", endpoints: ["GET /api/v1/policies"] },
  "policy.get": { title: "Policy", endpoints: ["GET /api/v1/policies/{policyId}"] },
  "policy.rules": { title: "Rules of a policy", endpoints: ["GET /api/v1/policies/{policyId}/rules"] },
  "policy.mappings": { title: "Mappings of a policy", endpoints: ["GET /api/v1/policies/{policyId}/mappings"] },
  "zone.get": { title: "Network zone", endpoints: ["GET /api/v1/zones/{zoneId}"] },
  "realm.list": { title: "Realms", endpoints: ["GET /api/v1/realms"] },
  "eventHook.list": { title: "Event hooks", endpoints: ["GET /api/v1/eventHooks"] },
  "eventHook.get": { title: "Event hook", endpoints: ["GET /api/v1/eventHooks/{eventHookId}"] },
} as const satisfies Record<string, { title: string; endpoints: readonly string[] }>;

export type OktaRead = keyof typeof OKTA_READS;
export const OKTA_READ_IDS = Object.keys(OKTA_READS) as OktaRead[];
