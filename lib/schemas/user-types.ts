import type { OwnRight } from "./vocabulary/attributes.ts";

/** A user type as a list shows it. */
export type UserTypeRow = {
  id: string;
  name: string;
  /** What Okta calls it in expressions and the API. */
  variable: string | null;
  description: string | null;
  isDefault: boolean;
};

/** One attribute that people of a type can have. */
export type AttributeRow = {
  /** Its name in the API, in CSV columns and in expressions. */
  variable: string;
  title: string;
  description: string | null;
  /** Text, number, yes or no, list …, in words. */
  type: string;
  required: boolean;
  /** Every org has it, or this org added it. */
  custom: boolean;
  /** Lengths, choices, a pattern, in words. */
  limits: string | null;
  readOnly: boolean;
  /** What the person themselves may do with it. */
  own: OwnRight;
  /** Whose word counts, where it is not the profile source's. */
  source: string | null;
};

/** A type with all attributes of its schema. */
export type UserTypeOverview = { type: UserTypeRow; attributes: AttributeRow[] };
