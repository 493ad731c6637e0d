/** What can be changed, with what people call it. A key is the operation's name, its permission and its audit action. */
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
  "user.clearSessions": "Clear sessions",
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
  "raw.request": "Raw request",
} as const;

export type OperationId = keyof typeof OPERATION_TITLES;
export const OPERATION_IDS = Object.keys(OPERATION_TITLES) as OperationId[];
