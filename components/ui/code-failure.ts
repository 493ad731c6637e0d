import { notify } from "./toast.tsx";

/** Says that a part of the page could not be fetched, and what to do. */
export function notifyCodeFailure(): void {
  notify({
    tone: "critical",
    title: "This part of the page could not be loaded",
    description:
      "Gatehouse may be unreachable, or was updated since you opened this page. Reload the page and try again.",
  });
}
