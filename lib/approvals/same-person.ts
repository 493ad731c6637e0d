import { fullName, type OktaUser } from "#lib/schemas/okta/user.ts";

/** What an account says of the human behind it, each with how it is called. */
function traitsOf(user: OktaUser): [name: string, value: string][] {
  const { login, email, secondEmail, employeeNumber, mobilePhone } = user.profile;
  const addresses = [login, email, secondEmail].filter((each) => typeof each === "string");
  const traits: [string, unknown][] = [
    ["account", user.id],
    ...addresses.map((address): [string, unknown] => ["address", address]),
    ["employee number", employeeNumber],
    ["mobile phone", mobilePhone],
    ["name", fullName(user)],
  ];
  return traits.flatMap(([name, value]) => {
    const text = typeof value === "string" ? value.trim().toLowerCase() : "";
    return text === "" ? [] : [[name, text] as [string, string]];
  });
}

/**
 * What two accounts share that only one human should have: the account itself, an address as login or email, an employee
 * number, a mobile phone, or the full name. Two people of one name are so kept from deciding for each other, which a third
 * can fix; one human with two accounts that share none of it cannot be detected.
 * @returns in words, e.g. “the same employee number”; `null` when they share nothing
 */
export function whatTheyShare(one: OktaUser, other: OktaUser): string | null {
  const traits = traitsOf(other);
  const shared = traitsOf(one).find(([name, value]) => traits.some((each) => each[0] === name && each[1] === value));
  return shared ? `the same ${shared[0]}` : null;
}
