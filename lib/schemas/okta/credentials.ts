import { z } from "zod";

/** A hashed password to import (official API description, `PasswordCredentialHash`). */
export const PasswordHashSchema = z.object({
  algorithm: z.enum(["BCRYPT", "SHA-512", "SHA-256", "SHA-1", "MD5", "PBKDF2"]),
  value: z.string().min(1),
  salt: z.string().optional(),
  saltOrder: z.enum(["PREFIX", "POSTFIX"]).optional(),
  /** BCRYPT: 1 to 20. */
  workFactor: z.number().int().min(1).max(20).optional(),
  /** PBKDF2. */
  digestAlgorithm: z.enum(["SHA256_HMAC", "SHA512_HMAC"]).optional(),
  iterationCount: z.number().int().min(4096).optional(),
  keySize: z.number().int().min(1).optional(),
});

/** A new password: in plain text, or as the hash another system kept. */
export const NewPasswordSchema = z.union([
  z.object({ value: z.string().min(1) }),
  z.object({ hash: PasswordHashSchema }),
]);
export type NewPassword = z.infer<typeof NewPasswordSchema>;
