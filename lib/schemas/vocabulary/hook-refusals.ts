/** Why a delivery of an event hook is refused: its secret is missing or wrong, it is too long, or it is no delivery. */
export const HOOK_REFUSALS = ["secret", "size", "form"] as const;
export type HookRefusal = (typeof HOOK_REFUSALS)[number];
