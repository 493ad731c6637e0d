/** The errors the sandbox answers with: code → HTTP status and summary, as Okta publishes them ({0} is filled in). */
const CATALOGUE = {
  E0000001: [400, "Api validation failed: {0}"],
  E0000002: [400, "The request was not valid: {0}"],
  E0000003: [400, "The request body was not well-formed."],
  E0000004: [401, "Authentication failed"],
  E0000005: [403, "Invalid session"],
  E0000006: [403, "You do not have permission to perform the requested action"],
  E0000007: [404, "Not found: {0}"],
  E0000008: [404, "The requested path was not found"],
  E0000009: [500, "Internal Server Error"],
  E0000010: [503, "Service is in read only mode"],
  E0000011: [401, "Invalid token provided"],
  E0000014: [403, "Update of credentials failed"],
  E0000015: [401, "You do not have permission to access the feature you are requesting"],
  E0000016: [403, "Activation failed because the user is already active"],
  E0000021: [400, "Bad request.  Accept and/or Content-Type headers likely do not match supported values."],
  E0000022: [405, "The endpoint does not support the provided HTTP method"],
  E0000023: [403, "Operation failed because user profile is mastered under another system"],
  E0000024: [400, "Bad request.  This operation on app metadata is not yet supported."],
  E0000029: [400, "Invalid paging request."],
  E0000030: [
    400,
    "Bad request. Invalid date. Dates must be of the form yyyy-MM-dd'T'HH:mm:ss.SSSZZ, e.g. 2013-01-01T12:00:00.000-07:00.",
  ],
  E0000031: [400, "Invalid search criteria."],
  E0000032: [403, "Unlock is not allowed for this user."],
  E0000033: [400, "Bad request. Can't specify a search query and filter in the same request."],
  E0000034: [403, "Forgot password not allowed on specified user."],
  E0000035: [403, "Change password not allowed on specified user."],
  E0000036: [403, "Change recovery question not allowed on specified user."],
  E0000038: [403, "This operation is not allowed in the user's current status."],
  E0000046: [403, "Deactivate application for user forbidden."],
  E0000047: [429, "API call exceeded rate limit due to too many requests."],
  E0000053: [400, "Invalid SCIM filter."],
  E0000056: [403, "Delete application forbidden."],
  E0000060: [501, "Unsupported operation."],
  E0000068: [403, "Invalid Passcode/Answer"],
  E0000077: [403, "Cannot modify the {0} attribute because it is read-only."],
  E0000079: [403, "This operation is not allowed in the current authentication state."],
  E0000086: [403, "This policy cannot be activated at this time."],
  E0000087: [403, "The recovery question answer did not match our records."],
  E0000090: [409, "The role specified is already assigned to the user."],
  E0000091: [403, "The provided role type was not the same as required role type."],
  E0000093: [400, "Target count limit exceeded"],
  E0000095: [403, "Recovery not allowed for unknown user."],
  E0000105: [403, "You have accessed an account recovery link that has expired or been previously used."],
  E0000111: [403, "Cannot modify the {0} object because it is read-only."],
  E0000112: [409, "Cannot update this user because they are still being activated. Please try again in a few minutes."],
  E0000117: [403, "Cannot assign apps or update app profiles for an inactive user."],
  E0000124: [
    400,
    "Could not create user. To create a user and expire their password immediately, a password must be specified",
  ],
  E0000125: [
    400,
    'Could not create user. To create a user and expire their password immediately, "activate" must be true',
  ],
  E0000127: [409, "Invalid linked objection definition. {0}"],
  E0000142: [403, "This User Type cannot be deleted."],
  E0000178: [400, "This realm cannot be deleted. {0}"],
  E0000193: [400, "Roles can only be granted to groups with 5000 or less users. {0}"],
  E0000194: [400, "Roles can only be granted to Okta groups, AD groups and LDAP groups. {0}"],
  E0000211: [400, "Roles cannot be granted to built-in groups: {0}"],
  E0000221: [403, "You have reached the maximum number of realms. An org cannot have more than {0} realms."],
  E0000231: [412, "ETag value doesn't match."],
  E0000239: [423, "Policy priorities are being reconciled. Please try again later."],
} as const satisfies Record<string, readonly [number, string]>;

export type ErrorCode = keyof typeof CATALOGUE;

/** Every code the sandbox knows. */
export const errorCodes = Object.keys(CATALOGUE) as [ErrorCode, ...ErrorCode[]];

/** A refusal in Okta's words. Thrown by the org's rules, turned into an answer by `http/errors.ts`. */
export class OktaError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly summary: string;
  readonly causes: string[];

  constructor(code: ErrorCode, detail: string, causes: string[]) {
    const [status, template] = CATALOGUE[code];
    const summary = template.replace("{0}", () => detail).trim();
    super(`${code} ${summary}`);
    this.code = code;
    this.status = status;
    this.summary = summary;
    this.causes = causes;
  }
}

/** The error for a code, with the causes that say what exactly is wrong. */
export function refusal(code: ErrorCode, ...causes: string[]): OktaError {
  return new OktaError(code, "", causes);
}

/** E0000001 for a field or subject, e.g. `invalid("login", "login: The field cannot be left blank")`. */
export function invalid(subject: string, ...causes: string[]): OktaError {
  return new OktaError("E0000001", subject, causes);
}

/** E0000007 in the words Okta uses; `kind` is Okta's own name of the thing: User, UserGroup, AppInstance … */
export function notFound(id: string, kind: string): OktaError {
  return new OktaError("E0000007", `Resource not found: ${id} (${kind})`, []);
}
