/** Columns a group's members can be put in order by; `""`: Okta's own order. */
export const MEMBER_SORT_KEYS = ["name", "login", "status", "department", "lastLogin"] as const;

/** How someone came into a group: by hand (or by the app that owns it), or by a rule. */
export const MEMBER_ORIGINS = ["hand", "rule"] as const;
export type MemberOrigin = (typeof MEMBER_ORIGINS)[number];

/** Columns the people of an app can be put in order by. */
export const APP_USER_SORT_KEYS = ["name", "login", "status", "userName", "assigned"] as const;

/** How someone has an app: assigned to them, or through a group. */
export const ASSIGNMENT_WAYS = ["direct", "group"] as const;
export type AssignmentWay = (typeof ASSIGNMENT_WAYS)[number];
