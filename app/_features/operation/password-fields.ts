import type { FieldValues, OperationField } from "./operation-field.ts";
import { passwordHashFields } from "./password-hash-fields.ts";

type Way = "new" | "old" | "hash";

const by = (way: Way) => (values: FieldValues) => values["way"] === way;
const typed = { kind: "password", initial: "", needed: "Type the new password." } as const;

/** What setting somebody's password asks for: the new one, or one of the two rarer ways. */
export const passwordFields: readonly OperationField[] = [
  {
    ...typed,
    name: "password.value",
    label: "New password",
    hint: "Checked against the org’s password policy. It is kept nowhere here.",
    when: by("new"),
  },
  {
    ...typed,
    name: "oldPassword",
    label: "Present password",
    needed: "Type the present password.",
    when: by("old"),
  },
  { ...typed, name: "newPassword", label: "New password", hint: "It is kept nowhere here.", when: by("old") },
  ...passwordHashFields("password.hash", by("hash")),
  {
    name: "way",
    label: "How it is set",
    kind: "choice",
    initial: "new" satisfies Way,
    options: [
      { value: "new", label: "A new password" },
      { value: "old", label: "A new password, proven by the present one" },
      { value: "hash", label: "The hash of one, from another system (staged people only)" },
    ] satisfies { value: Way; label: string }[],
    unsent: true,
    more: true,
  },
  {
    name: "strict",
    label: "By all rules of the password policy, its history and minimum age too",
    kind: "check",
    initial: true,
    when: by("old"),
    more: true,
  },
];
