import { LoaderCircle } from "lucide-react";

/** A turning ring. Decorative: whoever shows it says in words what is going on. */
export function Spinner({ className = "size-4" }: { className?: string }) {
  return <LoaderCircle aria-hidden className={`${className} animate-spin`} />;
}
