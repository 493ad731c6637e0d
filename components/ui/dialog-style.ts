export type DialogSize = "sm" | "md" | "lg" | "xl";

export const backdropStyle =
  "fixed inset-0 z-40 bg-scrim transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0";

export const dialogStyle =
  "fixed inset-x-2 top-[max(0.5rem,8dvh)] z-40 mx-auto flex max-h-[84dvh] flex-col rounded-lg border border-line " +
  "bg-raised text-ink shadow-popup outline-none transition-opacity duration-100 data-ending-style:opacity-0 " +
  "data-starting-style:opacity-0";

export const dialogSizes: Record<DialogSize, string> = {
  sm: "max-w-sm",
  md: "max-w-lg",
  lg: "max-w-2xl",
  xl: "max-w-5xl",
};
