import { fetchAll, fetchPage, parseAnswer, type Page } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaAppUserSchema, type OktaAppUser } from "#lib/schemas/okta/app.ts";

/** Okta's page limit for app users (50 by default). */
export const APP_USERS_PAGE_LIMIT = 500;

type AppUsersInput = {
  appId: string;
  /** Start of a user name, first or last name, or email. */
  q?: string;
  /** `user`: with the person. */
  expand?: "user";
  /** 1 to 500. */
  limit?: number;
  after?: string;
};

/** One page of an app's assignments to people. */
export function listAppUsers(okta: Okta, input: AppUsersInput & CallLimits): Promise<Page<OktaAppUser>> {
  const { appId, signal, deadlineMs, ...query } = input;
  return fetchPage(okta, OktaAppUserSchema, { path: path`/api/v1/apps/${appId}/users`, query, signal, deadlineMs });
}

/** Every assignment, page by page; stop it with the signal. */
export function allAppUsers(
  okta: Okta,
  input: Omit<AppUsersInput, "after"> & CallLimits,
): AsyncGenerator<OktaAppUser, void> {
  const { appId, signal, deadlineMs, limit = APP_USERS_PAGE_LIMIT, ...query } = input;
  const request = { path: path`/api/v1/apps/${appId}/users`, query: { ...query, limit }, signal, deadlineMs };
  return fetchAll(okta, OktaAppUserSchema, request);
}

/** One person's assignment. @throws OktaError `not-found` when they have none */
export async function getAppUser(
  okta: Okta,
  input: { appId: string; userId: string; expand?: "user" } & CallLimits,
): Promise<OktaAppUser> {
  const { appId, userId, expand, ...limits } = input;
  const at = path`/api/v1/apps/${appId}/users/${userId}`;
  const answer = await okta.request({ method: "GET", path: at, query: { expand }, ...limits });
  return parseAnswer(OktaAppUserSchema, answer.body, answer.requestId);
}
