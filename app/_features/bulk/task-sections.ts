import type { BulkTaskId } from "#lib/schemas/vocabulary/bulk.ts";

/** Bulk tasks in the order somebody looks for them. */
export const TASK_SECTIONS: readonly { label: string; tasks: readonly BulkTaskId[] }[] = [
  { label: "Joiners and leavers", tasks: ["recipe.onboard", "recipe.offboard"] },
  {
    label: "Access",
    tasks: [
      "user.suspend",
      "user.unsuspend",
      "user.unlock",
      "user.activate",
      "user.reactivate",
      "user.deactivate",
      "user.delete",
    ],
  },
  {
    label: "Passwords, factors, sessions",
    tasks: ["user.resetPassword", "user.expirePassword", "factor.resetAll", "user.clearSessions"],
  },
  { label: "Groups", tasks: ["group.addMember", "group.removeMember"] },
  { label: "Apps", tasks: ["app.assignUser", "app.updateUser", "app.removeUser", "app.activate", "app.deactivate"] },
  { label: "Profiles", tasks: ["user.create", "user.update"] },
];
