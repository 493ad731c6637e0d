import type { FieldValues, OperationField } from "./operation-field.ts";

const SHA = ["SHA-512", "SHA-256", "SHA-1", "MD5"];
const ALGORITHMS = ["BCRYPT", ...SHA, "PBKDF2"].map((value) => ({ value, label: value }));

/**
 * What it takes to hand over the hash of a password that another system kept, as the operations' schema names it.
 * @param at where the hash belongs in the input, such as `password.hash`
 * @param isWanted whether a hash is what is given, by what the rest of the form holds
 */
export function passwordHashFields(at: string, isWanted: (values: FieldValues) => boolean): OperationField[] {
  const algorithmIs = (names: readonly string[]) => (values: FieldValues) =>
    isWanted(values) && names.includes(String(values[`${at}.algorithm`]));
  const number = { kind: "number", initial: "" } as const;
  return [
    {
      name: `${at}.algorithm`,
      label: "Kind of hash",
      hint: "Okta replaces it with a hash of its own at their first sign-in.",
      kind: "choice",
      initial: "",
      placeholder: "Choose…",
      options: ALGORITHMS,
      needed: "Choose how the password was hashed.",
      when: isWanted,
    },
    {
      name: `${at}.value`,
      label: "Hash",
      hint: "In base64; BCRYPT in its own letters, without the salt and the work factor.",
      kind: "text",
      initial: "",
      needed: "Paste the hash.",
      when: isWanted,
    },
    {
      name: `${at}.salt`,
      label: "Salt",
      hint: "The 22 characters behind the work factor.",
      kind: "text",
      initial: "",
      maxLength: 22,
      needed: "Paste the salt.",
      when: algorithmIs(["BCRYPT"]),
    },
    { ...number, name: `${at}.workFactor`, label: "Work factor", needed: "1 to 20.", when: algorithmIs(["BCRYPT"]) },
    {
      name: `${at}.salt`,
      label: "Salt",
      hint: "In base64; empty where there is none.",
      kind: "text",
      initial: "",
      when: algorithmIs(SHA),
    },
    {
      name: `${at}.saltOrder`,
      label: "Where the salt stands",
      kind: "choice",
      initial: "",
      options: [
        { value: "", label: "There is no salt" },
        { value: "PREFIX", label: "Before the password" },
        { value: "POSTFIX", label: "After the password" },
      ],
      when: algorithmIs(SHA),
    },
    {
      name: `${at}.salt`,
      label: "Salt",
      hint: "In base64.",
      kind: "text",
      initial: "",
      needed: "Paste the salt.",
      when: algorithmIs(["PBKDF2"]),
    },
    {
      name: `${at}.digestAlgorithm`,
      label: "Digest",
      kind: "choice",
      initial: "",
      placeholder: "Choose…",
      options: ["SHA256_HMAC", "SHA512_HMAC"].map((value) => ({ value, label: value })),
      needed: "Choose the digest.",
      when: algorithmIs(["PBKDF2"]),
    },
    {
      ...number,
      name: `${at}.iterationCount`,
      label: "Iterations",
      needed: "4096 or more.",
      when: algorithmIs(["PBKDF2"]),
    },
    {
      ...number,
      name: `${at}.keySize`,
      label: "Bytes of the derived key",
      needed: "Say how many bytes it has.",
      when: algorithmIs(["PBKDF2"]),
    },
  ];
}
