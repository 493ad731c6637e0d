/** How a call may be ended early and how long it may take in all, waiting and retries included. */
export type CallLimits = {
  /** Milliseconds for everything. Default 15,000. */
  deadlineMs?: number;
  signal?: AbortSignal;
};

/** A body that is not plain JSON, or is to be told apart from one. */
export type OktaPayload =
  | { kind: "json"; value: unknown }
  | { kind: "form"; fields: Record<string, string> }
  | {
      kind: "files";
      fields: Record<string, string>;
      files: readonly { field: string; name: string; type: string; base64: string }[];
    };

/**
 * Calls of one of Okta's rate-limit buckets, paid for in advance. They may wait for their permits as long as they are
 * wanted at all: the time a call may take begins when it gets its permit.
 */
export type Reservation = {
  bucket: string;
  /** Fires when those that still wait are not to be made any more. */
  signal: AbortSignal;
  /** How many of them have not been made yet. */
  left: number;
  /** The bucket's filling they are of. */
  round: number;
};

export type OktaRequest = CallLimits & {
  /** What the call is part of: it is paid for there if it is of that bucket, and waits as those do in any case. */
  paid?: Reservation;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below the org's origin, e.g. `/api/v1/users/00u1`. Build it with `path` so that parts are escaped. */
  path: string;
  /** Parameters without a value are left out. */
  query?: Record<string, string | number | boolean | undefined>;
  /** Sent as JSON. */
  body?: unknown;
  /** Instead of `body`. */
  payload?: OktaPayload;
  /** What the answer is read as: `json` unless told; `binary` comes back as base64. */
  expects?: "json" | "text" | "binary";
  /** Beside what the client itself sends, such as `prefer` and `if-match`; in lower case. */
  headers?: Record<string, string>;
  /**
   * Awaited when the call has its permit, right before it is sent for the first time. What it throws ends the call
   * unsent.
   */
  onTurn?: () => Promise<void>;
  /** False: a read is not sent again after a passing failure either. A 429 is still waited out within the deadline. */
  resend?: boolean;
};

export type OktaAnswer = {
  status: number;
  /** Parsed JSON, or as `expects` says; `null` where the answer is empty. */
  body: unknown;
  /** Okta's `X-Okta-Request-Id`, which its System Log carries too. */
  requestId: string | null;
  /** The version of what was read, for `if-match`; Okta has one for profiles only. */
  etag: string | null;
  /** The `next` link of a page as path and query on this org, or `null` on the last one. */
  next: string | null;
};

/** Whose rights a client uses. What one has read may be shown to those with the same only. */
export type OktaIdentity =
  /** The admin who made the token. */
  | { kind: "api-token" }
  /** The app itself; no person is behind it. */
  | { kind: "service-app"; clientId: string }
  /** Someone who has signed in. */
  | { kind: "person"; userId: string };

/** All the services need from an org: structural, so that a test can pass its own. */
export type Okta = {
  readonly orgUrl: string;
  readonly identity: OktaIdentity;
  /** @throws OktaError for anything but a 2xx answer that could be read */
  request(request: OktaRequest): Promise<OktaAnswer>;
  /**
   * Waits, however long, until some calls to an endpoint can be paid for in advance.
   * @param endpoint method and path, with ids or `{id}` in it
   * @param signal ends the wait, and afterwards that of the calls for their permits
   * @returns 1 to `wanted` of them, to be released
   * @throws the signal's reason when it fires while waiting
   */
  reserve?(endpoint: string, wanted: number, signal: AbortSignal): Promise<Reservation>;
  release?(reservation: Reservation): void;
};

/** A key for what was read and may be kept for others: those with the same rights on the same org. */
export function sharedBy({ orgUrl, identity }: Okta): string {
  return [orgUrl, ...Object.values(identity)].join(" ");
}

/** A path from escaped parts: ``path`/api/v1/users/${login}` `` is safe for a login with `/` or `?` in it. */
export function path(parts: TemplateStringsArray, ...values: string[]): string {
  return String.raw({ raw: parts }, ...values.map((value) => encodeURIComponent(value)));
}
