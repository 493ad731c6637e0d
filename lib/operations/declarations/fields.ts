import type { Condition, Field, FieldOf } from "#lib/schemas/vocabulary/fields.ts";

/** For what is settled on a page, or asked for by a page of its own: there is nothing that a form could ask for. */
export const NO_FIELDS: readonly Field[] = [];

/** A field of the form for one target alone. */
export function forOne(field: Field): Field {
  return { ...field, only: "one" };
}

/** Okta's own mail about someone who is gone. */
export const TELL_ADMINS: Field = {
  kind: "check",
  name: "sendEmail",
  label: "Let Okta email the org’s admins about it",
  initial: false,
};

export const REVOKE_SESSIONS: Field = {
  kind: "check",
  name: "revokeSessions",
  label: "Sign them out of Okta everywhere",
  hint: "Choose this if someone else may know the password. Apps they have open stay open.",
  initial: false,
};

/** Whether Okta mails the link. A job has nobody to show it to, so there it always does. */
export function sendEmail(label: string, hint: string): Field {
  return forOne({ kind: "check", name: "sendEmail", label, hint, initial: true });
}

export const GROUP: FieldOf<"group"> = {
  kind: "group",
  name: "groupId",
  label: "Group",
  hint: "Only groups that take members by hand.",
  needed: "Choose the group.",
  column: "groups",
};

export const APP: FieldOf<"app"> = {
  kind: "app",
  name: "appId",
  label: "App",
  needed: "Choose the app.",
  column: "apps",
};

const SHA = ["SHA-512", "SHA-256", "SHA-1", "MD5"];
const ALGORITHMS = ["BCRYPT", ...SHA, "PBKDF2"].map((value) => ({ value, label: value }));

/**
 * What it takes to hand over the hash of a password that another system kept, as the operations' schema names it.
 * @param when whether a hash is what is given
 */
export function passwordHash(when: Condition): Field[] {
  const algorithm = (is: readonly string[]) => ({ when: [when, { field: "password.hash.algorithm", is }] });
  return [
    {
      kind: "choice",
      name: "password.hash.algorithm",
      label: "Kind of hash",
      hint: "Okta replaces it with its own hash at their first sign-in.",
      initial: "",
      placeholder: "Choose…",
      options: ALGORITHMS,
      needed: "Choose how the password was hashed.",
      when: [when],
    },
    {
      kind: "text",
      name: "password.hash.value",
      label: "Hash",
      hint: "In base64. For BCRYPT: its own alphabet, without salt and work factor.",
      needed: "Paste the hash.",
      when: [when],
    },
    {
      kind: "text",
      name: "password.hash.salt",
      label: "Salt",
      hint: "The 22 characters after the work factor.",
      maxLength: 22,
      needed: "Paste the salt.",
      ...algorithm(["BCRYPT"]),
    },
    {
      kind: "number",
      name: "password.hash.workFactor",
      label: "Work factor",
      needed: "1 to 20.",
      ...algorithm(["BCRYPT"]),
    },
    {
      kind: "text",
      name: "password.hash.salt",
      label: "Salt",
      hint: "In base64; empty where there is none.",
      ...algorithm(SHA),
    },
    {
      kind: "choice",
      name: "password.hash.saltOrder",
      label: "Position of the salt",
      initial: "",
      options: [
        { value: "", label: "There is no salt" },
        { value: "PREFIX", label: "Before the password" },
        { value: "POSTFIX", label: "After the password" },
      ],
      ...algorithm(SHA),
    },
    {
      kind: "text",
      name: "password.hash.salt",
      label: "Salt",
      hint: "In base64.",
      needed: "Paste the salt.",
      ...algorithm(["PBKDF2"]),
    },
    {
      kind: "choice",
      name: "password.hash.digestAlgorithm",
      label: "Digest",
      initial: "",
      placeholder: "Choose…",
      options: ["SHA256_HMAC", "SHA512_HMAC"].map((value) => ({ value, label: value })),
      needed: "Choose the digest.",
      ...algorithm(["PBKDF2"]),
    },
    {
      kind: "number",
      name: "password.hash.iterationCount",
      label: "Iterations",
      needed: "4096 or more.",
      ...algorithm(["PBKDF2"]),
    },
    {
      kind: "number",
      name: "password.hash.keySize",
      label: "Bytes of the derived key",
      needed: "Say how many bytes it has.",
      ...algorithm(["PBKDF2"]),
    },
  ];
}

/**
 * What it takes to set someone's recovery question, as the operations' schema names it. The answer is asked for once
 * there is a question.
 * @param when whether a question can be given
 */
export function recoveryQuestion(words: { label: string; hint: string }, when: Condition): Field[] {
  const question = "recoveryQuestion.question";
  const fields: Field[] = [
    { kind: "text", name: question, ...words, maxLength: 100, when: [when], more: true },
    {
      kind: "password",
      name: "recoveryQuestion.answer",
      label: "Its answer",
      hint: "At least 4 characters. Not stored here.",
      maxLength: 100,
      needed: "Give the answer too.",
      when: [when, { field: question, filled: true }],
      more: true,
    },
  ];
  return fields.map(forOne);
}
