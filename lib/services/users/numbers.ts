const PHONE = /^\+?[\d\s().\-/]+$/;
/** Fewer are no help in finding anyone. */
const FEWEST_DIGITS = 3;

/**
 * The ways in which Okta may have a phone number that someone typed; none when it is no phone number. Okta keeps what
 * it was given, mostly "+33639980868"; what is typed has spaces and brackets, or 00 for the plus.
 */
export function phoneSpellings(typed: string): string[] {
  const text = typed.trim();
  const digits = text.replace(/\D/g, "");
  if (!PHONE.test(text) || digits.length < FEWEST_DIGITS) return [];
  const international = text.startsWith("+") ? digits : digits.replace(/^00/, "");
  return [...new Set([text, digits, `+${international}`])];
}
