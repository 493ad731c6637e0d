import { cn } from "#lib/utils/cn.ts";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md";

const base =
  "relative inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border text-sm font-medium " +
  "whitespace-nowrap select-none transition-colors duration-100 disabled:cursor-not-allowed " +
  "aria-disabled:cursor-not-allowed";

const blocked =
  "disabled:border-line disabled:bg-sunken disabled:text-faint aria-disabled:border-line " +
  "aria-disabled:bg-sunken aria-disabled:text-faint aria-disabled:shadow-none";

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-strong data-popup-open:bg-accent-strong",
  secondary: "border-line-strong/60 bg-surface text-ink hover:bg-hover data-popup-open:bg-hover",
  quiet:
    "border-transparent text-muted hover:bg-hover hover:text-ink data-popup-open:bg-hover data-popup-open:text-ink",
  danger: "border-transparent bg-critical-solid text-on-critical hover:bg-critical-strong",
};

const sizes: Record<ButtonSize, string> = {
  sm: "h-7 px-2 pointer-coarse:h-9",
  md: "h-8 px-3 pointer-coarse:h-10",
};

const squares: Record<ButtonSize, string> = {
  sm: "size-7 pointer-coarse:size-9",
  md: "size-8 pointer-coarse:size-10",
};

/** The class of anything that looks like a button; `square` for one that holds only an icon. */
export function buttonStyle(variant: ButtonVariant = "secondary", size: ButtonSize = "md", square = false): string {
  const refused = variant === "quiet" ? "disabled:text-faint aria-disabled:text-faint" : blocked;
  return cn(base, variants[variant], square ? squares[size] : sizes[size], refused);
}
