import { fetchAll } from "#lib/okta/paging.ts";
import type { CallLimits, Okta } from "#lib/okta/port.ts";
import { OktaAppSchema, type OktaApp } from "#lib/schemas/okta/app.ts";

/** Okta's page limit for apps that come with an assignment expanded. */
const LIMIT = 200;

/**
 * Every app the person is assigned to, each with the assignment in `_embedded.user`, whose `scope` says whether it
 * was made to the person (USER) or comes through a group (GROUP).
 */
export function listUserApps(okta: Okta, input: { userId: string } & CallLimits): Promise<OktaApp[]> {
  const { userId, ...limits } = input;
  const query = { filter: `user.id eq "${userId}"`, expand: `user/${userId}`, limit: LIMIT };
  return Array.fromAsync(fetchAll(okta, OktaAppSchema, { path: "/api/v1/apps", query, ...limits }));
}
