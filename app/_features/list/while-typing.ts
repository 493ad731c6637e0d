import { debounce } from "nuqs";
import { TYPING_PAUSE_MS } from "#lib/client/use-debounced.ts";

/** How the address follows what is being typed: after a pause, and without a step back for every letter. */
export const WHILE_TYPING = { history: "replace", limitUrlUpdates: debounce(TYPING_PAUSE_MS) } as const;
