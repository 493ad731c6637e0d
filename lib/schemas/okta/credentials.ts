import { z } from "zod";

const base64 = z.base64("The hash and its salt must be in base64.");

/**
 * A hashed password to import (official API description, `PasswordCredentialHash`). BCRYPT has its own radix-64; the
 * others are base64, and say whether the salt stands before or after the password where there is one.
 */
const PasswordHashSchema = z.discriminatedUnion("algorithm", [
  z.object({
    algorithm: z.literal("BCRYPT"),
    value: z.string().min(1),
    salt: z.string().length(22, "The salt of BCRYPT has 22 characters."),
    workFactor: z.number().int().min(1).max(20),
  }),
  z
    .object({
      algorithm: z.enum(["SHA-512", "SHA-256", "SHA-1", "MD5"]),
      value: base64,
      salt: base64.optional(),
      saltOrder: z.enum(["PREFIX", "POSTFIX"]).optional(),
    })
    .refine((hash) => (hash.salt === undefined) === (hash.saltOrder === undefined), {
      message: "Give both the salt and its order, or neither.",
      path: ["saltOrder"],
    }),
  z.object({
    algorithm: z.literal("PBKDF2"),
    value: base64,
    salt: base64,
    digestAlgorithm: z.enum(["SHA256_HMAC", "SHA512_HMAC"]),
    iterationCount: z.number().int().min(4096),
    /** Bytes of the derived key. */
    keySize: z.number().int().min(1),
  }),
]);

/** A new password: in plain text, or as the hash another system kept. */
export const NewPasswordSchema = z.union([
  z.object({ value: z.string().min(1) }),
  z.object({ hash: PasswordHashSchema }),
]);
export type NewPassword = z.infer<typeof NewPasswordSchema>;

/** What a person is asked who forgot their password; Okta takes 100 characters, and 4 for an answer at least. */
export const RecoveryQuestionSchema = z.object({
  question: z.string().trim().min(1).max(100),
  answer: z.string().min(4).max(100),
});
export type RecoveryQuestion = z.infer<typeof RecoveryQuestionSchema>;

/** Who checks a person's password (official API description, `AuthenticationProviderType`). */
export const ProviderSchema = z.object({
  type: z.enum(["OKTA", "ACTIVE_DIRECTORY", "LDAP", "FEDERATION", "SOCIAL", "IMPORT"]),
  /** The directory's name, for ACTIVE_DIRECTORY and LDAP. */
  name: z.string().trim().min(1).optional(),
});
export type Provider = z.infer<typeof ProviderSchema>;
