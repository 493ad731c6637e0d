"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type PaletteAction, commandOf } from "./command-of.ts";
import type { Entry } from "./entries.tsx";
import { recents, remember } from "./recents.ts";
import { keepReason } from "./typed-reason.ts";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { CommandBox } from "#components/ui/command-box.tsx";
import { onDemand, useCode } from "#components/ui/on-demand.ts";
import { useShortcut } from "#components/ui/use-shortcut.ts";
import { readQuery } from "#lib/client/reads.ts";
import { useDebounced } from "#lib/client/use-debounced.ts";

/**
 * Finds people, groups, apps, pages and operations from everywhere. Ctrl-K (Cmd-K) puts the cursor here; so does "/",
 * unless the page has a search of its own.
 */
export function GlobalSearch({ actions }: { actions: readonly PaletteAction[] }) {
  const router = useRouter();
  const [text, setText] = useState("");
  const [entered, setEntered] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { groups, sought, sure, note } = usePalette(text, actions, entered, () => {
    // Entering it again tries again; until then Enter searches people, as without any offer.
    setEntered(false);
    notifyCodeFailure();
  });

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      // A dialog keeps the focus within itself; a notice, which says that it is not modal, does not.
      if (document.querySelector(':is([role="dialog"], [role="alertdialog"]):not([aria-modal="false"])')) return;
      event.preventDefault();
      input.current?.select();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  useShortcut("/", () => {
    const own = document.querySelector<HTMLElement>('main [aria-keyshortcuts="/"]');
    (own ?? input.current)?.focus();
  });

  function choose(entry: Entry) {
    if (entry.fill !== undefined) {
      setText(entry.fill);
      input.current?.focus();
      return;
    }
    remember(entry);
    if (entry.reason) keepReason(entry.href, entry.reason);
    setText("");
    input.current?.blur();
    router.push(entry.href);
  }
  function search() {
    if (sought === "") return;
    setText("");
    router.push(`/people?q=${encodeURIComponent(sought)}&open=true`);
  }

  return (
    <CommandBox
      label="Find people, groups, apps, actions"
      text={text}
      onTextChange={setText}
      groups={groups}
      onChoose={choose}
      onSubmit={search}
      sure={sure}
      note={note}
      keys={["Ctrl", "K"]}
      onEnter={() => setEntered(true)}
      input={input}
    />
  );
}

const entries = onDemand(() => import("./entries.tsx"));

/**
 * What the box offers for a text. Nothing is asked for before it is `entered`; `onFailure` hears when the words for it could
 * not be fetched.
 */
function usePalette(text: string, actions: readonly PaletteAction[], entered: boolean, onFailure: () => void) {
  const offered = useCode(entries, entered, onFailure);
  const command = commandOf(text, actions);
  const sought = useDebounced(command.sought);
  const { data, error, isFetching } = useQuery({ ...readQuery("/find", { q: sought }), enabled: sought !== "" });
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
