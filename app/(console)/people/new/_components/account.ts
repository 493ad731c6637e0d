import {
  askedFor,
  type FieldValues,
  initialValues,
  missingIn,
  type OperationField,
  toInput,
} from "#app/_features/operation/operation-field.ts";
import { passwordHashFields } from "#app/_features/operation/password-hash-fields.ts";
import { recoveryQuestionFields } from "#app/_features/operation/recovery-question-fields.ts";

/** How somebody gets in first. */
export type Start = "email" | "password" | "staged" | "elsewhere" | "hash";

const startsWith =
  (...starts: Start[]) =>
  (values: FieldValues) =>
    starts.some((start) => values["start"] === start);

const PROVIDERS = [
  { value: "FEDERATION", label: "Federation" },
  { value: "SOCIAL", label: "Social sign-in" },
  { value: "ACTIVE_DIRECTORY", label: "Active Directory" },
  { value: "LDAP", label: "LDAP directory" },
  { value: "IMPORT", label: "Import" },
];
/** Okta itself names these by their kind; a directory has a name of its own. */
const NAMED_BY_KIND = ["FEDERATION", "SOCIAL", "IMPORT"];

/** What an account needs beside the profile, the type and the realm; `start` decides which of it. */
export const ACCOUNT_FIELDS: readonly OperationField[] = [
  {
    name: "password.value",
    label: "Password",
    hint: "Kept nowhere here. Okta checks it against its policy.",
    kind: "password",
    initial: "",
    needed: "Give a password.",
    when: startsWith("password"),
  },
  {
    name: "mustChangePassword",
    label: "They have to change it at the first sign-in",
    kind: "check",
    initial: true,
    when: startsWith("password"),
  },
  ...passwordHashFields("password.hash", startsWith("hash")),
  {
    name: "provider.type",
    label: "Kind of provider",
    kind: "choice",
    initial: "",
    placeholder: "Choose…",
    options: PROVIDERS,
    needed: "Say who checks their password.",
    when: startsWith("elsewhere"),
  },
  {
    name: "provider.name",
    label: "Name of the directory",
    hint: "As it is called in Okta, such as corp.example.com.",
    kind: "text",
    initial: "",
    needed: "Name the directory.",
    when: (values) =>
      startsWith("elsewhere")(values) && ["ACTIVE_DIRECTORY", "LDAP"].includes(String(values["provider.type"])),
  },
  ...recoveryQuestionFields({
    label: "Recovery question",
    hint: "What they are asked when they have forgotten their password, where the org’s policy still allows it.",
    when: startsWith("email", "password", "staged", "hash"),
  }),
];

/** What a new account needs beside the profile. */
export type Account = { start: Start; realmId: string; values: FieldValues };

export const FIRST_ACCOUNT: Account = { start: "email", realmId: "", values: initialValues(ACCOUNT_FIELDS) };

const all = ({ start, values }: Account): FieldValues => ({ ...values, start });

/** The fields that such an account asks for. */
export const accountFields = (account: Account) => askedFor(ACCOUNT_FIELDS, all(account));

/** What to say beside each field that is missing. */
export const accountFaults = (account: Account) => missingIn(ACCOUNT_FIELDS, all(account));

/** The account as the operation `user.create` takes it. */
export function accountInput(account: Account): Record<string, unknown> {
  const { start, realmId, values } = account;
  const kind = values["provider.type"];
  const named = start === "elsewhere" && NAMED_BY_KIND.includes(String(kind));
  const settled = {
    activate: start !== "staged",
    ...(realmId && { realmId }),
    ...(named && { provider: { name: kind } }),
  };
  return toInput(settled, ACCOUNT_FIELDS, all(account));
}
