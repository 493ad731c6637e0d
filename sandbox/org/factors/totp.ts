import { createHmac, randomBytes } from "node:crypto";

/** Seconds a code holds (RFC 6238). */
export const TIME_STEP = 30;
const DIGITS = 6;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A new secret as authenticator apps take it: 16 characters of base32. */
export function newSharedSecret(): string {
  return Array.from(randomBytes(16), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}

/** Whether a code is the one of this moment, or of the step before or after: clocks differ. */
export function isCodeOf(sharedSecret: string, code: string, now: number): boolean {
  const step = Math.floor(now / 1000 / TIME_STEP);
  return [step - 1, step, step + 1].some((counter) => codeAt(sharedSecret, counter) === code);
}

/** The code of a time step (RFC 4226). */
export function codeAt(sharedSecret: string, counter: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const digest = createHmac("sha1", bytesOf(sharedSecret)).update(message).digest();
  const offset = (digest.at(-1) ?? 0) & 0x0f;
  const number = (digest.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, "0");
}

function bytesOf(base32: string): Buffer {
  const bits = [...base32].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
