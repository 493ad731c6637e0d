"use client";
import { Bookmark } from "lucide-react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";

const code = onDemand(() => import("./views-dialog.tsx").then((module) => module.ViewsDialog));

type ViewsButtonProps = {
  /** What is listed, such as `people`; also its path. */
  list: string;
  size?: "sm" | "md";
};

/** Opens the views that this browser keeps of a list. */
export function ViewsButton({ list, size = "sm" }: ViewsButtonProps) {
  const [open, setOpen] = useState(false);
  const draw = useOnDemand(code, open, () => {
    setOpen(false);
    notifyCodeFailure();
  });
  return (
    <>
      <Button size={size} icon={<Bookmark aria-hidden className="size-4" />} onClick={() => setOpen(true)}>
        Views
      </Button>
      {open && draw?.({ list, onClose: () => setOpen(false) })}
    </>
  );
}
