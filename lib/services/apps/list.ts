import { fetchAll, fetchPage, type Page } from "#lib/okta/paging.ts";
import type { CallLimits, Okta } from "#lib/okta/port.ts";
import { OktaAppSchema, type OktaApp } from "#lib/schemas/okta/app.ts";

/** Okta's page limit for apps (its description). */
const LIMIT = 200;

export type ListAppsInput = {
  /** Start of the name or label. */
  q?: string;
  filter?: string;
  /** `user/{id}`: with that person's assignment. */
  expand?: string;
  /** 1 to 200. */
  limit?: number;
  after?: string;
  /** Leaves out what is costly for Okta to add. */
  useOptimization?: boolean;
  includeNonDeleted?: boolean;
};

/** One page of apps. */
export function listApps(okta: Okta, input: ListAppsInput & CallLimits): Promise<Page<OktaApp>> {
  const { signal, deadlineMs, ...query } = input;
  return fetchPage(okta, OktaAppSchema, { path: "/api/v1/apps", query, signal, deadlineMs });
}

/** Every app, page by page; stop it with the signal. */
export function allApps(okta: Okta, input: Omit<ListAppsInput, "after"> & CallLimits): AsyncGenerator<OktaApp, void> {
  const { signal, deadlineMs, limit = LIMIT, ...query } = input;
  return fetchAll(okta, OktaAppSchema, { path: "/api/v1/apps", query: { ...query, limit }, signal, deadlineMs });
}
