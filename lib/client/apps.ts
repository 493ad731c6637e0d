import { queryOptions, skipToken } from "@tanstack/react-query";
import type { AppUsersQuery } from "#lib/schemas/apps.ts";
import { fetchRead, pageQuery, readQuery } from "./reads.ts";

/** Every app of the org. */
export const appsQuery = () => readQuery("/apps");

/** Everything an app's page shows beside its people. */
export const appQuery = (appId: string) => readQuery("/apps/{appId}", { appId });

/** A page of the people who have an app. */
export const appUsersQuery = (query: AppUsersQuery) => pageQuery("/apps/{appId}/users", query);

/** Assignments that seem to be left over; looks through all of them, so it is asked only when wanted. */
export const leftoversQuery = (appId: string) => readQuery("/apps/{appId}/leftovers", { appId });

/** What an app keeps of its people beside their user name; `null` for no app. */
export function appAttributesQuery(appId: string | null) {
  return queryOptions({
    queryKey: ["apps", appId, "attributes"],
    queryFn: appId === null ? skipToken : ({ signal }) => fetchRead("/apps/{appId}/attributes", { appId }, signal),
    staleTime: 60_000,
    // A form that somebody is typing into does not change under their hands.
    refetchOnWindowFocus: false,
  });
}
