import { fetchAll, fetchPage, type Page } from "#lib/okta/paging.ts";
import type { CallLimits, Okta } from "#lib/okta/port.ts";
import { OktaRealmSchema, type OktaRealm } from "#lib/schemas/okta/realm.ts";

export type ListRealmsInput = {
  search?: string;
  sortBy?: string;
  sortOrder?: "asc" | "desc";
  limit?: number;
  after?: string;
};

/** One page of realms. @throws OktaError `forbidden` (E0000015) in an org without them */
export function listRealms(okta: Okta, input: ListRealmsInput & CallLimits): Promise<Page<OktaRealm>> {
  const { signal, deadlineMs, ...query } = input;
  return fetchPage(okta, OktaRealmSchema, { path: "/api/v1/realms", query, signal, deadlineMs });
}

/** All of them, page by page; stop it with the signal. */
export function allRealms(
  okta: Okta,
  input: Omit<ListRealmsInput, "after"> & CallLimits,
): AsyncGenerator<OktaRealm, void> {
  const { signal, deadlineMs, ...query } = input;
  return fetchAll(okta, OktaRealmSchema, { path: "/api/v1/realms", query, signal, deadlineMs });
}
