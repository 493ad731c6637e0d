/** One attribute of the user profile, as `/meta/schemas/user/{id}` describes it. */
export type Attribute = {
  title: string;
  type: string;
  pattern?: string | null;
  unique?: string;
  description?: string;
  required?: boolean;
  format?: string;
  minLength?: number;
  maxLength?: number;
  enum?: readonly string[];
  oneOf?: readonly { const: string; title: string }[];
  items?: { type: string };
  master?: { type: string };
  mutability: string;
  scope: string;
  permissions: { principal: string; action: string }[];
};

type Access = "READ_WRITE" | "READ_ONLY" | "HIDE";

/** The rest of a description that is the same for nearly all attributes. */
export function attribute(access: Access, rest: Omit<Attribute, "mutability" | "scope" | "permissions">): Attribute {
  return {
    ...rest,
    mutability: "READ_WRITE",
    scope: "NONE",
    permissions: [{ principal: "SELF", action: access }],
    master: { type: "PROFILE_MASTER" },
  };
}

function text(access: Access, title: string, rest: Partial<Attribute> = {}): Attribute {
  return attribute(access, { title, type: "string", ...rest });
}

/** The attributes every Okta org has. */
export const baseAttributes: Record<string, Attribute> = {
  login: text("READ_ONLY", "Username", { required: true, minLength: 5, maxLength: 100 }),
  firstName: text("READ_WRITE", "First name", { required: true, minLength: 1, maxLength: 50 }),
  lastName: text("READ_WRITE", "Last name", { required: true, minLength: 1, maxLength: 50 }),
  middleName: text("READ_ONLY", "Middle name"),
  honorificPrefix: text("READ_ONLY", "Honorific prefix"),
  honorificSuffix: text("READ_ONLY", "Honorific suffix"),
  email: text("READ_WRITE", "Primary email", { required: true, format: "email" }),
  title: text("READ_ONLY", "Title"),
  displayName: text("READ_ONLY", "Display name"),
  nickName: text("READ_ONLY", "Nickname"),
  profileUrl: text("READ_ONLY", "Profile Url", { format: "uri" }),
  secondEmail: text("READ_WRITE", "Secondary email", { format: "email" }),
  mobilePhone: text("READ_WRITE", "Mobile phone", { maxLength: 100 }),
  primaryPhone: text("HIDE", "Primary phone", { maxLength: 100 }),
  streetAddress: text("HIDE", "Street address"),
  city: text("HIDE", "City"),
  state: text("HIDE", "State"),
  zipCode: text("HIDE", "Zip code"),
  countryCode: text("HIDE", "Country code", { format: "country-code" }),
  postalAddress: text("HIDE", "Postal Address"),
  preferredLanguage: text("READ_ONLY", "Preferred language", { format: "language-code" }),
  locale: text("READ_ONLY", "Locale", { format: "locale" }),
  timezone: text("READ_ONLY", "Time zone", { format: "timezone" }),
  userType: text("READ_ONLY", "User type"),
  employeeNumber: text("READ_ONLY", "Employee number"),
  costCenter: text("READ_ONLY", "Cost center"),
  organization: text("READ_ONLY", "Organization"),
  division: text("READ_ONLY", "Division"),
  department: text("READ_ONLY", "Department"),
  managerId: text("READ_ONLY", "ManagerId"),
  manager: text("READ_ONLY", "Manager"),
};
