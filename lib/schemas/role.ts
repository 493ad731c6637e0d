import { z } from "zod";

/** The console's roles. What each may do is declared with each operation. */
export const RoleSchema = z.enum(["helpdesk", "admin", "auditor", "owner"]);
export type Role = z.infer<typeof RoleSchema>;

export const ROLE_TITLES: Record<Role, string> = {
  helpdesk: "Helpdesk",
  admin: "Admin",
  auditor: "Auditor",
  owner: "Owner",
};
