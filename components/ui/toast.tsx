"use client";
import { Toast as Base } from "@base-ui/react/toast";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "#lib/utils/cn.ts";
import { buttonStyle } from "./button-style.ts";
import { ToneIcon } from "./tone-icon.tsx";
import { toneText } from "./tone.ts";
import type { Tone } from "./tone.ts";

const manager = Base.createToastManager<{ tone: Tone }>();

export type Notice = {
  tone?: Tone;
  /** What happened: "Ada Lovelace suspended". */
  title: string;
  description?: string;
  /** Such as Undo; the notice closes when it is used. */
  action?: { label: string; onSelect: () => void };
};

const WITHOUT_ACTION_MS = 6_000;
const WITH_ACTION_MS = 15_000;

/**
 * Shows a notice in the corner and reads it out politely; returns its id. Critical ones interrupt and stay until
 * closed; F6 moves the focus to the notices. Anything a reader must not miss belongs on the page instead.
 */
export function notify({ tone = "neutral", title, description, action }: Notice): string {
  const critical = tone === "critical";
  const id: string = manager.add({
    title,
    description,
    data: { tone },
    priority: critical ? "high" : "low",
    timeout: critical ? 0 : action ? WITH_ACTION_MS : WITHOUT_ACTION_MS,
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          manager.close(id);
          action.onSelect();
        },
      },
    }),
  });
  return id;
}

/** Mounted once by app/providers.tsx: the region in which notices appear. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider toastManager={manager} limit={4}>
      {children}
      <Base.Portal>
        <Base.Viewport className="fixed inset-x-3 bottom-3 z-50 flex flex-col-reverse gap-2 sm:left-auto sm:w-96">
          <Notices />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Notices() {
  const { toasts } = Base.useToastManager<{ tone: Tone }>();
  return toasts.map((toast) => {
    const tone = toast.data?.tone ?? "neutral";
    return (
      <Base.Root
        key={toast.id}
        toast={toast}
        className="rounded-lg border border-line bg-raised text-sm shadow-popup transition-opacity duration-150 data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
      >
        <Base.Content className="flex items-start gap-2.5 p-3">
          <span className={cn("flex h-5 items-center", toneText[tone])}>
            <ToneIcon tone={tone} />
          </span>
          <div className="min-w-0 flex-1">
            <Base.Title render={<p />} className="font-medium" />
            <Base.Description className="text-muted" />
          </div>
          <Base.Action className={cn(buttonStyle("secondary", "sm"), "-my-1")} />
          <Base.Close aria-label="Close" className={cn(buttonStyle("quiet", "sm", true), "-my-1 -mr-1")}>
            <X aria-hidden className="size-4" />
          </Base.Close>
        </Base.Content>
      </Base.Root>
    );
  });
}
