"use client";
import { ChevronDown, LogOut } from "lucide-react";
import { PreferenceItems } from "#components/layout/preference-items.tsx";
import { Button } from "#components/ui/button.tsx";
import { MenuRadioGroup } from "#components/ui/menu-choice.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { Menu, MenuSeparator } from "#components/ui/menu.tsx";
import { notify } from "#components/ui/toast.tsx";
import { usePreference } from "#components/ui/use-preference.ts";
import { QueryFailed } from "#lib/client/fetch-json.ts";
import { signOut } from "#lib/client/sign-in.ts";

const DENSITIES = [
  { value: "comfortable", label: "Comfortable" },
  { value: "compact", label: "Compact" },
] as const;

async function leave() {
  try {
    await signOut();
  } catch (error) {
    if (!(error instanceof QueryFailed)) throw error;
    const { title, remedy } = error.problem;
    notify({ tone: "critical", title, description: `You are still signed in. ${remedy}` });
  }
}

type UserMenuProps = { name: string; login: string; roleTitle: string };

/** Who is signed in with which role, their settings, and the way out. */
export function UserMenu({ name, login, roleTitle }: UserMenuProps) {
  const [density, setDensity] = usePreference("density");
  return (
    <Menu
      trigger={
        <Button variant="quiet" className="max-w-48 sm:max-w-64">
          <span className="truncate text-ink max-sm:sr-only">{name}</span>
          <span className="rounded-sm bg-sunken px-1.5 text-xs text-muted">{roleTitle}</span>
          <ChevronDown aria-hidden className="size-4" />
        </Button>
      }
    >
      <div className="px-2 py-1.5">
        <p className="font-medium">{name}</p>
        <p className="text-xs wrap-anywhere text-muted">{login}</p>
      </div>
      <MenuSeparator />
      <PreferenceItems />
      <MenuRadioGroup label="Rows" value={density} options={DENSITIES} onChange={setDensity} />
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden className="size-4" />} onSelect={() => void leave()}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
