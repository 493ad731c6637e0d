import { randomInt } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const LENGTH = 20;

/** A new id of Okta's form: 20 letters and digits that begin with the resource's prefix (`00u`, `00g`, `0oa` …). */
export function newId(prefix: string): string {
  return prefix + randomToken(LENGTH - prefix.length);
}

/** Random letters and digits, for one-time tokens and the like. */
export function randomToken(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}
