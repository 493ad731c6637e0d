/** The look of everything that floats over the page: menus, popovers, suggestion lists. */
export const popupStyle =
  "rounded-lg border border-line bg-raised text-sm text-ink shadow-popup outline-none transition-opacity duration-100 " +
  "data-ending-style:opacity-0 data-starting-style:opacity-0";

/** One line of a menu or suggestion list. */
export const popupItemStyle =
  "flex min-h-7 w-full cursor-default select-none items-start gap-2 rounded-md px-2 py-1 text-left outline-none " +
  "data-highlighted:bg-hover pointer-coarse:min-h-10 pointer-coarse:items-center";
