import { LoaderCircle } from "lucide-react";

/** A turning ring. Decorative: say in words what is going on beside it. */
export function Spinner({ className = "size-4" }: { className?: string }) {
  return <LoaderCircle aria-hidden className={`${className} animate-spin`} />;
}
