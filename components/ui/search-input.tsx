"use client";
import { Search, X } from "lucide-react";
import { useRef } from "react";
import { cn } from "#lib/utils/cn.ts";
import { useFieldControl } from "./field-context.ts";
import { Kbd } from "./kbd.tsx";
import { Spinner } from "./spinner.tsx";
import { useShortcut } from "./use-shortcut.ts";

type SearchInputProps = {
  value: string;
  onValueChange: (value: string) => void;
  /** Enter was pressed. */
  onSubmit?: (value: string) => void;
  /** What is searched; read out, and the placeholder unless that is given. */
  label: string;
  placeholder?: string;
  /** The single key that puts the cursor here, shown as a hint; one field of a page may have it. */
  shortcut?: string;
  /** Results are being fetched. */
  busy?: boolean;
  className?: string;
};

/** A search field with clear button; Escape clears it. */
export function SearchInput(props: SearchInputProps) {
  const { value, onValueChange, onSubmit, label, placeholder = label, shortcut, busy = false, className } = props;
  const field = useFieldControl({});
  const input = useRef<HTMLInputElement>(null);
  useShortcut(shortcut, () => input.current?.focus());

  function clear() {
    onValueChange("");
    input.current?.focus();
  }

  return (
    <search className={cn("relative flex min-w-0 items-center", className)}>
      <span className="pointer-events-none absolute left-2.5 text-muted">
        {busy ? <Spinner /> : <Search aria-hidden className="size-4" />}
      </span>
      <input
        {...field}
        ref={input}
        type="search"
        aria-label={field.id ? undefined : label}
        aria-keyshortcuts={shortcut}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") onSubmit?.(value);
          if (event.key === "Escape" && value !== "") {
            event.preventDefault();
            clear();
          }
        }}
        className="control peer h-8 pl-8 pr-8 pointer-coarse:h-10 [&::-webkit-search-cancel-button]:hidden"
      />
      {value !== "" ? (
        <button
          type="button"
          aria-label="Clear search"
          onClick={clear}
          className="absolute right-1 flex size-6 items-center justify-center rounded-sm text-muted hover:bg-hover hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </button>
      ) : (
        shortcut && (
          <span
            aria-hidden
            className="pointer-events-none absolute right-1.5 flex peer-focus:hidden pointer-coarse:hidden"
          >
            <Kbd>{shortcut}</Kbd>
          </span>
        )
      )}
    </search>
  );
}
