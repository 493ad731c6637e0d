import { fetchAll, fetchPage, type Page } from "#lib/okta/paging.ts";
import type { CallLimits, Okta } from "#lib/okta/port.ts";
import { OktaUserSchema, type OktaUser } from "#lib/schemas/okta/user.ts";

/** Okta's page limit for users (recorded; its documentation says the same). */
export const USERS_PAGE_LIMIT = 200;

export type ListUsersInput = {
  /** SCIM-like expression; sees a change only seconds later. Needed for sorting. */
  search?: string;
  /** SCIM-like too, but for few properties only: status, lastUpdated, id, login, email, first and last name. */
  filter?: string;
  /** Start of a first name, last name or email. Does not page. */
  q?: string;
  sortBy?: string;
  sortOrder?: "asc" | "desc";
  /** 1 to 200. */
  limit?: number;
  after?: string;
};

/** One page of people. Without `search`, Okta leaves out DEPROVISIONED people. */
export function listUsers(okta: Okta, input: ListUsersInput & CallLimits): Promise<Page<OktaUser>> {
  const { signal, deadlineMs, ...query } = input;
  return fetchPage(okta, OktaUserSchema, { path: "/api/v1/users", query, signal, deadlineMs });
}

/** Everyone who matches, page by page; stop it with the signal. */
export function allUsers(
  okta: Okta,
  input: Omit<ListUsersInput, "limit" | "after"> & CallLimits,
): AsyncGenerator<OktaUser, void> {
  const { signal, deadlineMs, ...query } = input;
  return fetchAll(okta, OktaUserSchema, {
    path: "/api/v1/users",
    query: { ...query, limit: USERS_PAGE_LIMIT },
    signal,
    deadlineMs,
  });
}
