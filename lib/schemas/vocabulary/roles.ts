/** The console's roles. What each may do is declared with each operation. */
export const ROLES = ["helpdesk", "admin", "auditor", "owner"] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_TITLES: Record<Role, string> = {
  helpdesk: "Helpdesk",
  admin: "Admin",
  auditor: "Auditor",
  owner: "Owner",
};
