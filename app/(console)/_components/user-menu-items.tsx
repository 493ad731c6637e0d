"use client";
import { LogOut } from "lucide-react";
import { PreferenceItems } from "#components/layout/preference-items.tsx";
import { MenuRadioGroup } from "#components/ui/menu-choice.tsx";
import { MenuItem } from "#components/ui/menu-item.tsx";
import { MenuSeparator } from "#components/ui/menu.tsx";
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

/** Who is signed in, their settings, and the way out. */
export function UserMenuItems({ name, login }: { name: string; login: string }) {
  const [density, setDensity] = usePreference("density");
  return (
    <>
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
    </>
  );
}
