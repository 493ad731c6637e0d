"use client";
import { ChevronDown } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { MenuCheckbox } from "#components/ui/menu-choice.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { columnLabel } from "./columns.ts";
import type { Column, ColumnFilter } from "./columns.ts";

/** The filters in force, by column id; a text filter is a list of one. */
type FilterValues = Readonly<Record<string, readonly string[]>>;

type ColumnFiltersProps<Row extends object> = {
  columns: readonly Column<Row>[];
  values: FilterValues;
  /** An empty list takes the filter off. */
  onChange: (columnId: string, values: string[]) => void;
};

type Declared = { id: string; label: string; filter: ColumnFilter };

function declared<Row extends object>(columns: readonly Column<Row>[]): Declared[] {
  return columns.flatMap((column) => {
    const filter = column.meta?.filter;
    if (!filter) return [];
    const id = column.id ?? ("accessorKey" in column ? String(column.accessorKey) : "");
    return [{ id, filter, label: filter.label ?? columnLabel({ id, columnDef: column }) }];
  });
}

/** One control for every column whose `meta.filter` declares one, in the columns' order. */
export function ColumnFilters<Row extends object>({ columns, values, onChange }: ColumnFiltersProps<Row>) {
  return declared(columns).map(({ id, label, filter }) => {
    const chosen = values[id] ?? [];
    if (filter.kind === "choice") {
      return (
        <ChoiceFilter key={id} label={label} filter={filter} chosen={chosen} onChange={(next) => onChange(id, next)} />
      );
    }
    return (
      <TextInput
        key={id}
        aria-label={label}
        placeholder={filter.placeholder ?? label}
        value={chosen[0] ?? ""}
        onChange={(event) => onChange(id, event.target.value === "" ? [] : [event.target.value])}
        className="w-40!"
      />
    );
  });
}

function ChoiceFilter(props: {
  label: string;
  filter: Extract<ColumnFilter, { kind: "choice" }>;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const { label, filter, chosen, onChange } = props;
  const names = filter.options.filter((option) => chosen.includes(option.value)).map((option) => option.label);
  const [first, ...others] = names;
  const summary = first === undefined ? "" : others.length === 0 ? `: ${first}` : `: ${first} +${others.length}`;
  return (
    <Menu
      align="start"
      trigger={
        <Button className={first === undefined ? "text-muted" : "border-accent"}>
          {label}
          {summary}
          <ChevronDown aria-hidden className="size-4" />
        </Button>
      }
    >
      {filter.options.map((option) => (
        <MenuCheckbox
          key={option.value}
          checked={chosen.includes(option.value)}
          onChange={(on) => onChange(on ? [...chosen, option.value] : chosen.filter((value) => value !== option.value))}
        >
          {option.label}
        </MenuCheckbox>
      ))}
    </Menu>
  );
}
