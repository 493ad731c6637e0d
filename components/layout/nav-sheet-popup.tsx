"use client";
import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useState } from "react";
import type { ReactElement } from "react";
import { buttonStyle } from "#components/ui/button-style.ts";
import { backdropStyle } from "#components/ui/dialog-style.ts";
import { NavList } from "./nav-list.tsx";
import type { NavSection } from "./nav.ts";

export type NavSheetProps = { sections: readonly NavSection[]; product: string };

/** A NavSheet that has been opened; fetched on demand. */
export function NavSheetPopup({ trigger, sections, product }: NavSheetProps & { trigger: ReactElement }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger render={trigger} />
      <Dialog.Portal>
        <Dialog.Backdrop className={`${backdropStyle} lg:hidden`} />
        <Dialog.Popup className="fixed inset-y-0 left-0 z-40 flex w-72 max-w-[85vw] flex-col border-r border-line bg-raised shadow-popup outline-none transition-transform duration-150 data-ending-style:-translate-x-full data-starting-style:-translate-x-full lg:hidden">
          <div className="flex h-12 items-center justify-between border-b border-line pl-4 pr-2">
            <Dialog.Title className="text-base font-semibold">{product}</Dialog.Title>
            <Dialog.Close aria-label="Close navigation" className={buttonStyle("quiet", "md", true)}>
              <X aria-hidden className="size-4" />
            </Dialog.Close>
          </div>
          <nav aria-label="Main" className="min-h-0 flex-1 overflow-y-auto p-2">
            <NavList sections={sections} onNavigate={() => setOpen(false)} />
          </nav>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
