import type { User, UserStatus } from "#sandbox/model.ts";
import type { Department } from "#sandbox/seed/company/departments.ts";
import type { Office } from "#sandbox/seed/company/offices.ts";

/** Why someone is in the org by name, and not only to make up the number. */
export type Part = "helpdesk" | "admin" | "auditor" | "owner" | "none" | "apiTokenOwner" | "hardName";

/** Someone before the dates and the profile are worked out. */
export type Draft = {
  kind: "employee" | "contractor" | "service";
  part: Part | null;
  firstName: string;
  lastName: string;
  login: string;
  email: string;
  department: Department;
  office: Office;
  level: "head" | "lead" | "member";
  status: UserStatus;
  /** Where the profile is mastered: in Okta, or imported from the company's Active Directory. */
  source: "OKTA" | "ACTIVE_DIRECTORY";
  /** The agency a contractor comes from. */
  agency: string | null;
  password: string | null;
  /** Attributes that take the place of the generated ones. */
  attributes: Record<string, unknown>;
};

/** Someone of the org, with what the generator knows beyond the stored user. */
export type Person = Pick<Draft, "kind" | "part" | "department" | "office" | "level"> & { user: User };
