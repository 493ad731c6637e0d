import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { EditProfileForm, NewPersonForm } from "#lib/schemas/profile-form.ts";
import { fetchJson } from "./fetch-json.ts";

/** What it takes to edit somebody; read anew for each edit, since it carries the version to start from. */
export function editProfileQuery(userId: string) {
  return queryOptions({
    queryKey: ["profile", userId],
    queryFn: ({ signal }) => fetchJson<EditProfileForm>(`/api/people/${encodeURIComponent(userId)}/profile`, signal),
    // A form that somebody is typing into does not change under their hands.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** What it takes to create somebody of a user type; "" for the org's default one. */
export function newPersonQuery(typeId: string) {
  return queryOptions({
    queryKey: ["profile-form", typeId],
    queryFn: ({ signal }) => fetchJson<NewPersonForm>(`/api/profile-form?type=${encodeURIComponent(typeId)}`, signal),
    refetchOnWindowFocus: false,
    placeholderData: keepPreviousData,
  });
}
