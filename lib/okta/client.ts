import { setTimeout as sleep } from "node:timers/promises";
import { answerOf, errorOf, problemOf } from "./answer.ts";
import type { Credential, Remedy } from "./credentials/credential.ts";
import { OktaError } from "./error.ts";
import { networkError } from "./network-error.ts";
import type { Okta, OktaAnswer, OktaRequest } from "./port.ts";
import { bucketOf, RateLimits } from "./rate-limit.ts";
import { Turnstile } from "./turnstile.ts";
import { exchange, urlOf, type WireAnswer } from "./wire.ts";

const DEFAULT_DEADLINE_MS = 15_000;
/** Below Okta's 35 of the smallest plan, and shared with nobody's clicks for long. */
const MOST_IN_FLIGHT = 10;
const READ_RETRY_WAIT_MS = [250, 1000, 2000];

/** An attempt that failed, and what has changed since that makes another worth while. */
type Failed = { error: OktaError; remedy: Remedy };

/**
 * A client of one org. Reads are sent again after passing failures; a change is sent again only after a refusal: a 429, or a
 * 401 for which the credential has a remedy. Nothing is cached, unknown fields are kept, redirects are not followed.
 *
 * @param options.orgUrl the org's origin; the credential is sent nowhere else
 */
export function createOktaClient(options: { orgUrl: string; credential: Credential; fetch?: typeof fetch }): Okta {
  const { orgUrl, credential } = options;
  const send = options.fetch ?? fetch;
  const limits = new RateLimits();
  const turnstile = new Turnstile(MOST_IN_FLIGHT);

  async function request(request: OktaRequest): Promise<OktaAnswer> {
    try {
      return await attempts(request);
    } catch (error) {
      // The deadline ran out while waiting for a place or between attempts: this call was not on its way.
      if (error instanceof OktaError || request.signal?.aborted || !isAbort(error)) throw error;
      throw new OktaError({
        kind: "timeout",
        cause: error,
        problem: problemOf("timeout", { meaning: "The call was still waiting its turn. Nothing was changed." }),
      });
    }
  }

  async function attempts(request: OktaRequest): Promise<OktaAnswer> {
    const deadline = Date.now() + (request.deadlineMs ?? DEFAULT_DEADLINE_MS);
    const timeout = AbortSignal.timeout(request.deadlineMs ?? DEFAULT_DEADLINE_MS);
    const signal = request.signal ? AbortSignal.any([timeout, request.signal]) : timeout;
    const bucket = bucketOf(request.method, request.path);
    const isRead = request.method === "GET";
    const remedies = new Set<Remedy>([null]);

    for (let tries = 0; ; tries++) {
      await waitFor(limits.waitBefore(bucket, Date.now()), deadline, signal, bucket);
      const ended = await turnstile.run(async () => {
        limits.take(bucket);
        return await once(request, bucket, signal);
      }, signal);
      if (!("error" in ended)) return ended;
      const { error: failure, remedy } = ended;
      if (!remedies.has(remedy)) {
        remedies.add(remedy);
        continue;
      }
      if (failure.kind === "rate-limited" && failure.retryAt) {
        await waitFor(failure.retryAt.getTime() - Date.now(), deadline, signal, bucket, failure);
        continue;
      }
      const pause = READ_RETRY_WAIT_MS[tries];
      const passing = failure.kind === "unavailable" || failure.kind === "network" || failure.kind === "unreadable";
      if (!isRead || request.resend === false || !passing || pause === undefined || Date.now() + pause >= deadline)
        throw failure;
      await sleep(pause, undefined, { signal });
    }
  }

  /** One attempt; a failure comes back as a value, so that the loop above decides. */
  async function once(request: OktaRequest, bucket: string, signal: AbortSignal): Promise<OktaAnswer | Failed> {
    const url = urlOf(orgUrl, request);
    let sent: Record<string, string>;
    try {
      sent = await credential.headers({ method: request.method, url, signal });
    } catch (error) {
      if (error instanceof OktaError) return { error, remedy: null };
      throw error;
    }
    let answer: WireAnswer;
    try {
      answer = await exchange(send, url, request, { credential: sent, signal });
    } catch (cause) {
      if (request.signal?.aborted) throw cause;
      const error = networkError(cause, { timedOut: signal.aborted, mayHaveArrived: request.method !== "GET" });
      return { error, remedy: null };
    }
    const now = Date.now();
    limits.note(bucket, answer.headers, now);
    credential.answered(answer.headers);
    try {
      if (answer.ok) return answerOf(answer, orgUrl, request.expects ?? "json");
      const error = errorOf(answer);
      if (answer.status === 429) {
        const retryAt = new Date(now + limits.waitAfter429(answer.headers, now));
        return {
          error: new OktaError({ kind: "rate-limited", problem: error.problem, status: 429, retryAt }),
          remedy: null,
        };
      }
      const refused = answer.status === 400 || answer.status === 401;
      return { error, remedy: refused ? await credential.refused({ ...answer, sent }) : null };
    } catch (error) {
      if (error instanceof OktaError) return { error, remedy: null };
      throw error;
    }
  }

  return { orgUrl, identity: credential.identity, request };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === "AbortError" || error.name === "TimeoutError");
}

/** Waits, unless the wait would outlast the deadline: then says until when Okta takes no more calls. */
async function waitFor(ms: number, deadline: number, signal: AbortSignal, bucket: string, known?: OktaError) {
  if (ms <= 0) return;
  if (Date.now() + ms < deadline) return await sleep(ms, undefined, { signal });
  const seconds = Math.ceil(ms / 1000);
  throw new OktaError({
    kind: "rate-limited",
    status: 429,
    retryAt: new Date(Date.now() + ms),
    problem: {
      ...(known?.problem ?? problemOf("rate-limited", { causes: [`Okta's limit for “${bucket}” calls is used up.`] })),
      remedy: `Try again in ${seconds} second${seconds === 1 ? "" : "s"}.`,
    },
  });
}
