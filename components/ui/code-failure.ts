import { notify } from "./toast.tsx";

/** Says that a part of the page could not be fetched, and what to do. */
export function notifyCodeFailure(): void {
  notify({
    tone: "critical",
    title: "This part of the page could not be loaded",
    description:
      "Nothing was changed. The console may be out of reach, or was updated since this page was opened: reload the page and try again.",
  });
}
