"use client";
import { OperationControl } from "./operation-control.tsx";
import type { FieldValue, FieldValues, OperationField } from "./operation-field.ts";

type FieldControlsProps = {
  /** Those that are asked for now. */
  fields: readonly OperationField[];
  values: FieldValues;
  errors: Readonly<Record<string, string | undefined>>;
  onChange: (name: string, value: FieldValue) => void;
};

/** The controls of a form's fields, those that are seldom needed folded away behind them. */
export function FieldControls(props: FieldControlsProps) {
  const { fields, errors } = props;
  const seldom = fields.filter(({ more }) => more);
  return (
    <>
      <Controls {...props} fields={fields.filter(({ more }) => !more)} />
      {seldom.length > 0 && (
        // Left as it is once opened, but never closed over a fault.
        <details {...(seldom.some(({ name }) => errors[name]) && { open: true })} className="text-sm">
          <summary className="w-fit cursor-pointer rounded-sm py-0.5 text-muted hover:text-ink">More</summary>
          <div className="mt-3 space-y-4">
            <Controls {...props} fields={seldom} />
          </div>
        </details>
      )}
    </>
  );
}

function Controls({ fields, values, errors, onChange }: FieldControlsProps) {
  return fields.map((field) => (
    <OperationControl
      key={field.name}
      field={field}
      value={values[field.name] ?? field.initial}
      error={errors[field.name]}
      onChange={(value) => onChange(field.name, value)}
    />
  ));
}
