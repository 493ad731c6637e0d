import type { Dice } from "#sandbox/seed/dice.ts";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** The last characters of every id name the org's cell in Okta's recorded ids (`0x7`, `5d7`, `4x6`). */
const CELL = "5d7";

/**
 * An id as Okta writes them: 20 characters, three that tell the kind (`00u` people, `00g` groups, `0oa` apps,
 * `0pr` rules, …), the rest letters and digits.
 */
export function oktaId(dice: Dice, prefix: string): string {
  return `${prefix}${dice.text(20 - prefix.length - CELL.length, BASE62)}${CELL}`;
}

/** A random UUID, as System Log events carry them. */
export function uuid(dice: Dice): string {
  const hex = dice.text(30, "0123456789abcdef");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18)}`;
}

/** A request or transaction id of the kind recent recordings show: 32 hexadecimal digits. */
export function requestId(dice: Dice): string {
  return dice.text(32, "0123456789abcdef");
}
