"use client";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { SearchInput } from "#components/ui/search-input.tsx";

/** Finds people from every page: "/" or Ctrl-K (Cmd-K) puts the cursor here, Enter goes to the list. */
export function GlobalSearch() {
  const router = useRouter();
  const pathname = usePathname();
  const [text, setText] = useState("");
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      // A dialog keeps the focus within itself; a notice, which says that it is not modal, does not.
      if (document.querySelector(':is([role="dialog"], [role="alertdialog"]):not([aria-modal="false"])')) return;
      event.preventDefault();
      box.current?.querySelector("input")?.select();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  function search(wanted: string) {
    if (wanted.trim() === "") return;
    router.push(`/people?q=${encodeURIComponent(wanted.trim())}`);
    setText("");
  }

  // The people list has a search field of its own, and the key is that one's there.
  const shortcut = pathname === "/people" ? {} : { shortcut: "/" };
  return (
    <div ref={box}>
      <SearchInput label="Find people" value={text} onValueChange={setText} onSubmit={search} {...shortcut} />
    </div>
  );
}
