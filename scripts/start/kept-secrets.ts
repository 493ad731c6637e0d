import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";

/** A random value of 32 bytes in base64url. */
export function randomSecret(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * What a file holds, or, the first time, what `make` gives, written there for this user's eyes only: made once and the
 * same at every later start.
 */
export async function kept(file: string, make: () => string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const made = make();
  await writeFile(file, made, { mode: 0o600, flag: "wx" });
  return made;
}
