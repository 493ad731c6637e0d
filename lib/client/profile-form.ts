import { keepPreviousData } from "@tanstack/react-query";
import { readQuery } from "./reads.ts";

/** What it takes to edit somebody; read again for each edit, since it carries the version to start from. */
export function editProfileQuery(userId: string) {
  return {
    ...readQuery("/people/{userId}/profile", { userId }),
    // A form that somebody is typing into does not change under their hands.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  };
}

/** What it takes to create somebody of a user type; "" for the org's default one. */
export function newPersonQuery(type: string) {
  return { ...readQuery("/profile-form", { type }), refetchOnWindowFocus: false, placeholderData: keepPreviousData };
}
