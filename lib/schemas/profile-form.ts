import type { OfferedOperation } from "./operation.ts";
import type { Option } from "./vocabulary/fields.ts";

/** One attribute of the org's user schema, as a form asks for it. */
export type ProfileField = {
  name: string;
  title: string;
  description: string | null;
  kind: "text" | "number" | "integer" | "boolean" | "choice" | "list";
  /** For a choice: what Okta stores, and what people call it. */
  choices: { value: string; label: string }[];
  required: boolean;
  minLength: number | null;
  maxLength: number | null;
  pattern: string | null;
  /** JSON Schema's `format`, such as `email` or `uri`. */
  format: string | null;
  /** Added by this org; the others every org has. */
  custom: boolean;
  /** Why it cannot be typed here; `null` when it can. */
  whyReadOnly: string | null;
};

/** What it takes to fill in someone's profile. */
export type ProfileForm = {
  fields: ProfileField[];
  /** What is there now, as the form types it; absent: empty. */
  values: Record<string, string>;
  /** Someone whose profile another system decides about: what to know before typing. */
  mastered: string | null;
  offer: OfferedOperation;
};

/** To edit someone: with the version that the form starts from. */
export type EditProfileForm = ProfileForm & {
  person: { id: string; name: string; login: string };
  version: string | null;
  types: Option[];
  typeId: string | null;
  realms: Option[];
  realmId: string | null;
  /** Okta asks them a recovery question: people who sign in at another provider have none. */
  asksQuestion: boolean;
};

/** To create someone: with what else is to be chosen. */
export type NewPersonForm = ProfileForm & { typeId: string | null; types: Option[]; realms: Option[] };
