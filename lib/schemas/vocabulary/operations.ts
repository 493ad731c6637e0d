/**
 * What can be changed, with what people call it. A key is the operation's name, its permission and its audit action. All else
 * is declared in `lib/operations/declarations`; ids and titles stand here because browsers load them, for the trail's and the
 * jobs' lists, and must not load the declarations with them.
 */
export const OPERATION_TITLES = {
  "user.create": "Create person",
  "user.update": "Edit profile",
  "user.activate": "Activate",
  "user.reactivate": "Resend activation",
  "user.deactivate": "Deactivate",
  "user.suspend": "Suspend",
  "user.unsuspend": "Unsuspend",
  "user.unlock": "Unlock",
  "user.delete": "Delete person",
  "user.expirePassword": "Expire password",
  "user.expirePasswordWithTemp": "Set temporary password",
  "user.resetPassword": "Reset password",
  "user.setPassword": "Set password",
  "user.forgotPassword": "Email password link",
  "user.clearSessions": "Clear sessions",
  "factor.challenge": "Send push to the caller",
  "factor.unenroll": "Remove factor",
  "factor.resetAll": "Remove all factors",
  "group.create": "Create group",
  "group.update": "Edit group",
  "group.delete": "Delete group",
  "group.addMember": "Add to group",
  "group.removeMember": "Remove from group",
  "app.activate": "Activate app",
  "app.deactivate": "Deactivate app",
  "app.delete": "Delete app",
  "app.assignUser": "Assign app",
  "app.updateUser": "Edit app assignment",
  "app.removeUser": "Remove app assignment",
  "eventHook.create": "Create event hook",
  "eventHook.activate": "Activate event hook",
  "eventHook.deactivate": "Deactivate event hook",
  "eventHook.verify": "Verify event hook",
  "eventHook.delete": "Delete event hook",
  "eventHook.deleteAll": "Delete event hooks",
  "raw.request": "Raw request",
} as const;

export type OperationId = keyof typeof OPERATION_TITLES;
export const OPERATION_IDS = Object.keys(OPERATION_TITLES) as OperationId[];
