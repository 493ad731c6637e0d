/** The operations there are. An id is the operation's name, its permission and its audit action. */
export const OPERATION_IDS = [
  "user.activate",
  "user.deactivate",
  "user.suspend",
  "user.unsuspend",
  "user.unlock",
  "user.resetPassword",
  "user.expirePassword",
  "user.clearSessions",
  "factor.unenroll",
  "group.addMember",
  "group.removeMember",
] as const;
export type OperationId = (typeof OPERATION_IDS)[number];
