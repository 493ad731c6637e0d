import { setTimeout as sleep } from "node:timers/promises";
import { OktaError, type OktaErrorKind, PASSING } from "#lib/okta/error.ts";
import type { Okta, OktaAnswer, OktaPayload } from "#lib/okta/port.ts";
import { checkedPath } from "./path.ts";

export type RawRequest = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  query: Record<string, string>;
  /** Names in lower case, as `checkedHeaders` lets them pass. */
  headers: Record<string, string>;
  payload?: OktaPayload;
  expects: "json" | "text" | "binary";
  timeoutMs: number;
  retries: {
    /** Further tries after the first. */
    count: number;
    delayMs: number;
    /** Doubles the delay each time. */
    exponential: boolean;
    /** Also after refusals; else only after failures that may pass. */
    onAllErrors: boolean;
  };
};

/** Failures after which the same request may work. */
const MAY_PASS: readonly OktaErrorKind[] = [...PASSING, "rate-limited", "timeout"];

/**
 * Sends anything to any path of this org. A change is sent again only when its sender asked for retries, who then answers
 * for what a second time does.
 * @throws OktaError of the last try; Error for a path that could lead elsewhere
 */
export async function sendRaw(okta: Okta, request: RawRequest): Promise<OktaAnswer> {
  const { retries, timeoutMs, method, query, headers, payload, expects } = request;
  const path = checkedPath(request.path);
  for (let failed = 0; ; failed++) {
    try {
      const limits = { deadlineMs: timeoutMs, resend: false };
      return await okta.request({ method, path, query, headers, payload, expects, ...limits });
    } catch (error) {
      if (!(error instanceof OktaError) || failed >= retries.count) throw error;
      if (!MAY_PASS.includes(error.kind) && !retries.onAllErrors) throw error;
      await sleep(retries.exponential ? retries.delayMs * 2 ** failed : retries.delayMs);
    }
  }
}
