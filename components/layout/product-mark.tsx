/** The product's mark: a gate with its bar. Decorative beside the name. */
export function ProductMark() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 20 20"
      className="size-5 shrink-0 text-accent"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <path d="M3 18V8a7 7 0 0 1 14 0v10" strokeLinecap="round" />
      <path d="M3 11h14M10 4v14" />
    </svg>
  );
}
