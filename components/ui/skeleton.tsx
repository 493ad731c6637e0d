/** A grey bar where text will be; `className` gives its width. Decorative: its container carries `aria-busy`. */
export function Skeleton({ className = "w-24" }: { className?: string }) {
  return <span aria-hidden className={`block h-3 max-w-full animate-pulse rounded-sm bg-line ${className}`} />;
}
