/** After so many wrong passwords in a row Okta's default password policy locks the account. */
export const MOST_FAILURES = 10;
