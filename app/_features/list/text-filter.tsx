import { TextInput } from "#components/ui/text-input.tsx";

type TextFilterProps = {
  /** What is looked for and how, for whoever does not see the field's place. */
  label: string;
  placeholder: string;
  value: string;
  onChange: (text: string) => void;
  /** Its width. */
  className: string;
};

/** A field of a filter bar that narrows a list down by what is typed. */
export function TextFilter({ label, placeholder, value, onChange, className }: TextFilterProps) {
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={className}
    />
  );
}
