import type { EventHook } from "../model-settings.ts";

/** How long Okta waits for an endpoint. */
const TIMEOUT_MS = 3_000;

export type Outcome = { ok: boolean; status: number | null; body: string; fault: string };

/**
 * Asks the endpoint of a hook once, with the hook's own headers and secret. Redirects are not followed. Never throws:
 * what went wrong is in the outcome.
 */
export async function askEndpoint(hook: EventHook, init: { method: string; headers?: object; body?: string }) {
  const { uri, headers, authScheme } = hook.channel;
  const own = Object.fromEntries(headers.map(({ key, value }) => [key, value]));
  const secret = authScheme === null ? {} : { [authScheme.key]: authScheme.value };
  try {
    const response = await fetch(uri, {
      method: init.method,
      headers: { ...own, ...secret, ...init.headers },
      body: init.body,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body = await response.text();
    return { ok: response.ok, status: response.status, body, fault: `The endpoint answered ${response.status}.` };
  } catch (error) {
    const { name, message, cause } = error as Error;
    const fault =
      name === "TimeoutError" ? "The endpoint did not answer within 3 seconds." : `${message} ${cause ?? ""}`;
    return { ok: false, status: null, body: "", fault: fault.trim() };
  }
}

/** As `askEndpoint`, once more after a timeout or an error; a 4xx is an answer and final. */
export async function askTwice(
  hook: EventHook,
  init: Parameters<typeof askEndpoint>[1],
): Promise<Outcome & { tries: number }> {
  const first = await askEndpoint(hook, init);
  const isFinal = first.ok || (first.status !== null && first.status < 500);
  return isFinal ? { ...first, tries: 1 } : { ...(await askEndpoint(hook, init)), tries: 2 };
}
