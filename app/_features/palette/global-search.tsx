"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { CommandBox } from "#components/ui/command-box.tsx";
import { useShortcut } from "#components/ui/use-shortcut.ts";
import type { PaletteAction } from "./command-of.ts";
import type { Entry } from "./entries.tsx";
import { remember } from "./recents.ts";
import { keepReason } from "./typed-reason.ts";
import { usePalette } from "./use-palette.ts";

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
    // Entering it anew tries again; until then Enter searches people, as without any offer.
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
