"use client";
import { MenuCheckbox, MenuRadioGroup } from "#components/ui/menu-choice.tsx";
import { MenuSeparator } from "#components/ui/menu.tsx";
import { usePreference } from "#components/ui/use-preference.ts";

const THEMES = [
  { value: "system", label: "Like the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

/** The reader's own settings, for inside the user menu: theme, and single-key shortcuts on or off. */
export function PreferenceItems() {
  const [theme, setTheme] = usePreference("theme");
  const [shortcuts, setShortcuts] = usePreference("shortcuts");
  return (
    <>
      <MenuRadioGroup label="Theme" value={theme} options={THEMES} onChange={setTheme} />
      <MenuSeparator />
      <MenuCheckbox checked={shortcuts === "on"} onChange={(on) => setShortcuts(on ? "on" : "off")}>
        Single-key shortcuts
      </MenuCheckbox>
    </>
  );
}
