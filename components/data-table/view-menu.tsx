"use client";
import { Settings2 } from "lucide-react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { MenuCheckbox, MenuRadioGroup } from "#components/ui/menu-choice.tsx";
import { Menu, MenuGroup, MenuSeparator } from "#components/ui/menu.tsx";
import { usePreference } from "#components/ui/use-preference.ts";

const DENSITIES = [
  { value: "comfortable", label: "Comfortable" },
  { value: "compact", label: "Compact" },
] as const;

type ViewMenuProps = {
  /** The columns that may be hidden; none leaves only the density. */
  columns: readonly { id: string; label: string; visible: boolean }[];
  onToggle: (id: string, visible: boolean) => void;
};

/** Which columns show, and how tightly rows are set. */
export function ViewMenu({ columns, onToggle }: ViewMenuProps) {
  const [density, setDensity] = usePreference("density");
  return (
    <Menu
      trigger={<IconButton size="sm" label="Columns and density" icon={<Settings2 aria-hidden className="size-4" />} />}
    >
      {columns.length > 0 && (
        <>
          <MenuGroup label="Columns">
            {columns.map(({ id, label, visible }) => (
              <MenuCheckbox key={id} checked={visible} onChange={(next) => onToggle(id, next)}>
                {label}
              </MenuCheckbox>
            ))}
          </MenuGroup>
          <MenuSeparator />
        </>
      )}
      <MenuRadioGroup label="Rows" value={density} options={DENSITIES} onChange={setDensity} />
    </Menu>
  );
}
