/** An id as Okta makes them: letters, digits, `_` and `-` only, so it is safe inside a filter expression. */
export const OKTA_ID = /^[A-Za-z0-9_-]{3,64}$/;
