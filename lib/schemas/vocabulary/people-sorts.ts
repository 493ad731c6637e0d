/** Columns a people list can be sorted by, and what Okta calls them. */
export const PEOPLE_SORTS = {
  name: "profile.lastName",
  login: "profile.login",
  department: "profile.department",
  status: "status",
  created: "created",
  statusChanged: "statusChanged",
} as const;
export type PeopleSort = keyof typeof PEOPLE_SORTS;
export const PEOPLE_SORT_KEYS = Object.keys(PEOPLE_SORTS) as PeopleSort[];
