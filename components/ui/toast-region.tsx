"use client";
import { Toast as Base } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useEffect } from "react";
import type { RefObject } from "react";
import { cn } from "#lib/utils/cn.ts";
import { buttonStyle } from "./button-style.ts";
import { ToneIcon } from "./tone-icon.tsx";
import { toneText } from "./tone.ts";
import type { Tone } from "./tone.ts";

export type Notice = {
  tone?: Tone;
  /** What happened: "Ada Lovelace suspended". */
  title: string;
  description?: string;
  /** Such as Undo; the notice closes when it is used. */
  action?: { label: string; onSelect: () => void };
};

const manager = Base.createToastManager<{ tone: Tone }>();

const WITHOUT_ACTION_MS = 6_000;
const WITH_ACTION_MS = 15_000;

// The library drops what comes while its region is not mounted.
let mounted = false;
const waiting: Notice[] = [];

/** Puts a notice into the region; before the region is drawn it waits. */
export function showNotice(notice: Notice): void {
  if (mounted) add(notice);
  else waiting.push(notice);
}

function add({ tone = "neutral", title, description, action }: Notice): void {
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
}

/** The corner where notices stack, newest nearest; drawn into `container`. */
export function ToastRegion({ container }: { container: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    mounted = true;
    for (const notice of waiting.splice(0)) add(notice);
    return () => {
      mounted = false;
    };
  }, []);

  return (
    <Base.Provider toastManager={manager} limit={4}>
      <Base.Portal container={container}>
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
        // The library calls it a dialog, but it asks for nothing, and readers would announce a dialog that opened.
        role="group"
        aria-modal={undefined}
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
          <Base.Close
            aria-label="Close"
            // The library hides it from readers while notices are stacked upon each other, which they never are here.
            aria-hidden={false}
            className={cn(buttonStyle("quiet", "sm", true), "-my-1 -mr-1")}
          >
            <X aria-hidden className="size-4" />
          </Base.Close>
        </Base.Content>
      </Base.Root>
    );
  });
}
