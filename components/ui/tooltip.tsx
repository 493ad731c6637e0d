"use client";
import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";

// One popup serves every trigger on the page: a table with hundreds of icon buttons mounts hundreds of light triggers
// instead of hundreds of tooltips.
const shared = Base.createHandle<ReactNode>();

/** Mounted once, around the whole console, by app/providers.tsx. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider delay={350} timeout={300}>
      {children}
      <Base.Root handle={shared}>
        {({ payload }) => (
          <Base.Portal>
            <Base.Positioner sideOffset={6} collisionPadding={8} className="z-50">
              <Base.Popup className="max-w-72 rounded-md border border-line bg-raised px-2 py-1 text-xs text-ink shadow-popup transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0">
                {payload}
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        )}
      </Base.Root>
    </Base.Provider>
  );
}

/**
 * Shows `content` on hover and keyboard focus of `children` (one element that can take focus). It is for the eye only:
 * what it says must also be in the element's label or description.
 */
export function Tooltip({ content, children }: { content: ReactNode; children: ReactElement }) {
  return <Base.Trigger handle={shared} payload={content} closeOnClick={false} render={children} />;
}
