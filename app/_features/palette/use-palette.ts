"use client";
import { useQuery } from "@tanstack/react-query";
import { onDemand, useCode } from "#components/ui/on-demand.ts";
import { findQuery } from "#lib/client/find.ts";
import { useDebounced } from "#lib/client/use-debounced.ts";
import { commandOf, type PaletteAction } from "./command-of.ts";
import { recents } from "./recents.ts";

const entries = onDemand(() => import("./entries.tsx"));

/**
 * What the box offers for a text. Nothing is asked for before it is `entered`; `onFailure` hears when the words for it could
 * not be fetched.
 */
export function usePalette(text: string, actions: readonly PaletteAction[], entered: boolean, onFailure: () => void) {
  const offered = useCode(entries, entered, onFailure);
  const command = commandOf(text, actions);
  const sought = useDebounced(command.sought);
  const { data, error, isFetching } = useQuery({ ...findQuery(sought), enabled: sought !== "" });
  if (text.trim() === "") {
    return { groups: offered?.firstGroups(recents()) ?? [], sought: "", sure: false, note: null };
  }
  // An answer to an earlier text is never offered: Enter could take one of those.
  const found = sought === command.sought ? data : undefined;
  const groups = offered?.groupsFor(text, command, actions, found) ?? [];
  const failed = error ?? (found && Object.values(found).find((part) => !part.ok));
  return {
    groups,
    /** The text without the words of a command. */
    sought: command.sought,
    // Where an operation or a page is named there is nothing else that Enter could mean.
    sure: (groups[0]?.items.length ?? 0) > 0 || (groups[1]?.items.length ?? 0) > 0,
    note: failed
      ? `${failed instanceof Error ? failed.message : "Okta did not answer about everything."} Try again in a moment.`
      : found === undefined || isFetching || !offered
        ? "Searching…"
        : null,
  };
}
