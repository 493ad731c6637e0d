"use client";
import { ChevronDown } from "lucide-react";
import type { ReactElement } from "react";
import { Button } from "#components/ui/button.tsx";
import { OnDemandPopup } from "#components/ui/on-demand-popup.tsx";
import { onDemand } from "#components/ui/on-demand.ts";

type Who = { name: string; login: string };

const code = onDemand(async () => {
  const [{ MenuPopup }, { UserMenuItems }] = await Promise.all([
    import("#components/ui/menu-popup.tsx"),
    import("./user-menu-items.tsx"),
  ]);
  return function UserMenuPopup({ trigger, ...who }: Who & { trigger: ReactElement }) {
    return (
      <MenuPopup trigger={trigger}>
        <UserMenuItems {...who} />
      </MenuPopup>
    );
  };
});

/** Who is signed in with which role; their settings and the way out are fetched when someone comes near. */
export function UserMenu({ roleTitle, ...who }: Who & { roleTitle: string }) {
  const trigger = (
    <Button variant="quiet" className="max-w-48 sm:max-w-64">
      <span className="truncate text-ink max-sm:sr-only">{who.name}</span>
      <span className="rounded-sm bg-sunken px-1.5 text-xs text-muted">{roleTitle}</span>
      <ChevronDown aria-hidden className="size-4" />
    </Button>
  );
  return <OnDemandPopup code={code} kind="menu" props={{ ...who, trigger }} />;
}
