import { keepPreviousData, queryOptions, skipToken } from "@tanstack/react-query";
import type { AppOverview, AppRow, AppUsersPage, AppUsersQuery, LeftoversFound } from "#lib/schemas/apps.ts";
import type { ProfileField } from "#lib/schemas/profile-form.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import { fetchJson } from "./fetch-json.ts";

const STALE_MS = 15_000;
const of = (appId: string) => `/api/apps/${encodeURIComponent(appId)}`;

/** Every app of the org. */
export function appsQuery() {
  return queryOptions({
    queryKey: ["apps"],
    queryFn: ({ signal }) => fetchJson<AppRow[]>("/api/apps", signal),
    staleTime: STALE_MS,
  });
}

/** Everything an app's page shows beside its people. */
export function appQuery(appId: string) {
  return queryOptions({
    queryKey: ["app", appId],
    queryFn: ({ signal }) => fetchJson<AppOverview>(of(appId), signal),
    staleTime: STALE_MS,
  });
}

/** A page of the people who have an app. */
export function appUsersQuery({ appId, ...query }: AppUsersQuery) {
  return queryOptions({
    queryKey: ["app", appId, "users", query],
    queryFn: ({ signal }) => fetchJson<AppUsersPage>(`${of(appId)}/users?${toUrl(query)}`, signal),
    placeholderData: keepPreviousData,
    staleTime: STALE_MS,
  });
}

/** Assignments that seem to be left over; looks through all of them, so it is asked only when wanted. */
export function leftoversQuery(appId: string) {
  return queryOptions({
    queryKey: ["app", appId, "leftovers"],
    queryFn: ({ signal }) => fetchJson<LeftoversFound>(`${of(appId)}/leftovers`, signal),
    staleTime: STALE_MS,
  });
}

/** What an app keeps of its people beside their user name; `null` for no app. */
export function appAttributesQuery(appId: string | null) {
  return queryOptions({
    queryKey: ["app-attributes", appId],
    queryFn: appId === null ? skipToken : ({ signal }) => fetchJson<ProfileField[]>(`${of(appId)}/attributes`, signal),
    staleTime: 60_000,
    // A form that somebody is typing into does not change under their hands.
    refetchOnWindowFocus: false,
  });
}
