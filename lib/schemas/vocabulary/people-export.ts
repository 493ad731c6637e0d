/** Columns of people that every list has, by their heading in a file. */
export const PEOPLE_COLUMNS = {
  id: "Okta id",
  name: "Name",
  login: "Login",
  status: "Status",
  email: "Email",
  department: "Department",
  title: "Title",
  city: "City",
  userType: "User type",
  lastLogin: "Last sign-in",
  statusChanged: "Status changed",
  created: "Created",
} as const;

/** What is looked up person by person: each of them costs a call to Okta for every row. */
export const PEOPLE_LOOKUPS = {
  factors: "Factors",
  groups: "Groups",
  apps: "Apps",
  roles: "Admin roles",
} as const;

/** Before the name of an attribute of the org's user schema: `profile.costCentre`. */
export const ATTRIBUTE_PREFIX = "profile.";

export type PeopleColumn = keyof typeof PEOPLE_COLUMNS;
export type PeopleLookup = keyof typeof PEOPLE_LOOKUPS;
export const PEOPLE_COLUMN_KEYS = Object.keys(PEOPLE_COLUMNS) as PeopleColumn[];
export const PEOPLE_LOOKUP_KEYS = Object.keys(PEOPLE_LOOKUPS) as PeopleLookup[];
