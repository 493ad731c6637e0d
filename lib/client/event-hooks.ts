import { readQuery } from "./reads.ts";

/** The org's event hooks. */
export const eventHooksQuery = () => readQuery("/event-hooks");

/** One event hook. */
export const eventHookQuery = (hookId: string) => readQuery("/event-hooks/{hookId}", { hookId });
