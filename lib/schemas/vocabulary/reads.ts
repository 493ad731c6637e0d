/** What can be read, with what people call it. A key is the read's name and its permission. */
export const READ_TITLES = {
  "user.list": "People",
  "user.get": "Person",
  "user.groups": "Groups of a person",
  "user.apps": "Apps of a person",
  "user.roles": "Admin roles of a person",
  "userType.list": "User types",
  "userSchema.get": "User schema",
  "factor.list": "Factors of a person",
  "group.list": "Groups",
  "group.get": "Group",
  "group.members": "Members of a group",
  "group.apps": "Apps of a group",
  "groupRule.list": "Group rules",
  "app.list": "Apps",
  "app.get": "App",
  "app.users": "People of an app",
  "app.groups": "Groups of an app",
  "app.getUser": "Assignment of an app",
  "log.list": "System Log",
  "policy.list": "Policies",
  "policy.get": "Policy",
  "policy.rules": "Rules of a policy",
  "policy.mappings": "Mappings of a policy",
  "realm.list": "Realms",
  "eventHook.list": "Event hooks",
  "eventHook.get": "Event hook",
} as const;

export type ReadId = keyof typeof READ_TITLES;
export const READ_IDS = Object.keys(READ_TITLES) as ReadId[];
