import type { OktaError } from "#lib/okta/error.ts";

/** One thing a connection check has found, in words; `remedy` where something is missing. */
export type Finding = { ok: boolean; what: string; remedy?: string };

/** The most time one question of a check may take, in milliseconds. */
export const TIMEOUT_MS = 10_000;

/** What Okta, or the way to it, said against something, in one line. */
export function refusal({ problem }: OktaError): string {
  return [problem.title, ...problem.causes].join(" ");
}
