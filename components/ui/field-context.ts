"use client";
import { createContext, useContext } from "react";

/** What a Field tells the control in it. */
export type FieldWiring = {
  id: string;
  labelId: string;
  /** The ids of hint and error, as `aria-describedby` takes them. */
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
  disabled: boolean;
  name: string | undefined;
};

export const FieldContext = createContext<FieldWiring | null>(null);

type ControlProps = {
  id?: string | undefined;
  name?: string | undefined;
  disabled?: boolean | undefined;
  "aria-describedby"?: string | undefined;
};

/**
 * The attributes that tie a control to the Field around it; its own `disabled`, `name` and descriptions are kept.
 * Outside a Field they are its own alone.
 */
export function useFieldControl(own: ControlProps) {
  const field = useContext(FieldContext);
  const { id, name, disabled, "aria-describedby": described } = own;
  return {
    id: field?.id ?? id,
    // Named by id too: a suggestion list hides the rest of the page from screen readers while it is open, the label with it.
    "aria-labelledby": field?.labelId,
    name: name ?? field?.name,
    disabled: disabled ?? field?.disabled,
    "aria-describedby": [described, field?.describedBy].filter(Boolean).join(" ") || undefined,
    "aria-invalid": field?.invalid || undefined,
    "aria-required": field?.required || undefined,
  };
}
