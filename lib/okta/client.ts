import { setTimeout as sleep } from "node:timers/promises";
import { answerOf, errorOf, problemOf } from "./answer.ts";
import { NOTHING_CHANGED } from "./error-messages.ts";
import type { Credential, Remedy } from "./credentials/credential.ts";
import { refusalFor } from "./credentials/refusal-messages.ts";
import { OktaError, PASSING } from "./error.ts";
import { bucketOf } from "./bucket.ts";
import type { Gate, Pass } from "./gate.ts";
import { localGate } from "./local-gate.ts";
import { networkError } from "./network-error.ts";
import type { Okta, OktaAnswer, OktaRequest } from "./port.ts";
import { exchange, urlOf, type WireAnswer } from "./wire.ts";

const DEFAULT_DEADLINE_MS = 15_000;
const READ_RETRY_WAIT_MS = [250, 1000, 2000];

/** An attempt that failed, and what has changed since that makes another worth while. */
type Failed = { error: OktaError; remedy: Remedy };

/**
 * A client of one org. Reads are sent again after passing failures; a change is sent again only after a refusal: a 429, or a
 * 401 for which the credential has a remedy. Nothing is cached, unknown fields are kept, redirects are not followed.
 *
 * @param options.orgUrl the org's origin; the credential is sent nowhere else
 * @param options.gate what its calls go through; by default one that knows this client's calls only
 */
export function createOktaClient(options: {
  orgUrl: string;
  credential: Credential;
  gate?: Gate;
  fetch?: typeof fetch;
}): Okta {
  const { orgUrl, credential } = options;
  const send = options.fetch ?? fetch;
  const gate = options.gate ?? localGate();

  async function request(request: OktaRequest): Promise<OktaAnswer> {
    try {
      return await attempts(request);
    } catch (error) {
      if (error instanceof OktaError) throw isReading(request) ? ofRead(error) : error;
      // The deadline ran out while waiting for a permit or between attempts: this call was not on its way.
      if (request.signal?.aborted || !isAbort(error)) throw error;
      const waiting = new OktaError({
        kind: "timeout",
        cause: error,
        retryAt: new Date(),
        problem: problemOf("timeout", request.paid?.signal.aborted ? WITHDRAWN : STILL_WAITING),
      });
      throw isReading(request) ? ofRead(waiting) : waiting;
    }
  }

  async function attempts(request: OktaRequest): Promise<OktaAnswer> {
    const { paid } = request;
    let time = paid ? null : timeFor(request);
    const bucket = bucketOf(request.method, request.path);
    const isRead = isReading(request);
    const remedies = new Set<Remedy>([null]);

    for (let tries = 0; ; tries++) {
      const pass = await gate.enter({
        bucket,
        patienceMs: time ? time.deadline - Date.now() : Number.POSITIVE_INFINITY,
        signal: time?.signal ?? either(paid?.signal, request.signal),
        paid,
      });
      if ("emptyForMs" in pass) throw usedUp(bucket, pass.emptyForMs);
      time ??= timeFor(request);
      const { deadline, signal } = time;
      const isFirst = tries === 0;
      const ended = await turn(request, signal, pass, isFirst).finally(() => pass.leave());
      if (!("error" in ended)) return ended;
      const { error: failure, remedy } = ended;
      if (!remedies.has(remedy)) {
        remedies.add(remedy);
        continue;
      }
      if (failure.kind === "rate-limited" && failure.retryAt) {
        const wait = failure.retryAt.getTime() - Date.now();
        if (Date.now() + wait >= deadline) throw usedUp(bucket, wait, failure);
        await sleep(wait, undefined, { signal });
        continue;
      }
      const pause = READ_RETRY_WAIT_MS[tries];
      const passing = PASSING.includes(failure.kind);
      if (!isRead || request.resend === false || !passing || pause === undefined || Date.now() + pause >= deadline)
        throw failure;
      await sleep(pause, undefined, { signal });
    }
  }

  async function turn(request: OktaRequest, signal: AbortSignal, pass: Pass, isFirst: boolean) {
    if (isFirst) await request.onTurn?.();
    return await once(request, signal, pass);
  }

  /** One attempt; a failure comes back as a value, so that the loop above decides. */
  async function once(request: OktaRequest, signal: AbortSignal, pass: Pass): Promise<OktaAnswer | Failed> {
    const url = urlOf(orgUrl, request);
    let sent: Record<string, string>;
    try {
      sent = await credential.headers({ method: request.method, url, signal });
    } catch (error) {
      if (error instanceof OktaError) return { error, remedy: null };
      throw error;
    }
    const isRead = isReading(request);
    let answer: WireAnswer;
    try {
      answer = await exchange(send, url, request, { credential: sent, signal });
    } catch (cause) {
      if (request.signal?.aborted) throw cause;
      const error = networkError(cause, { timedOut: signal.aborted, mayHaveArrived: !isRead });
      return { error, remedy: null };
    }
    const waitMs = pass.leave(answer);
    credential.answered(answer.headers);
    try {
      if (answer.ok) return answerOf(answer, orgUrl, { isRead, expects: request.expects ?? "json" });
      const error = refusalFor(credential.identity, errorOf(answer, isRead), answer.headers);
      // Some of Okta's 429 are about text messages and emails: waiting for a bucket fixes none of them.
      if (error.kind === "rate-limited") {
        const retryAt = new Date(Date.now() + waitMs);
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

  return {
    orgUrl,
    identity: credential.identity,
    request,
    reserve(endpoint, wanted, signal) {
      const [method = "", path = ""] = endpoint.split(" ");
      return gate.reserve(bucketOf(method, path), wanted, signal);
    },
    release: (reservation) => gate.release(reservation),
  };
}

/** Whether a call can change nothing. */
const isReading = ({ method }: OktaRequest): boolean => method === "GET";

/** How long a call may take from now on. */
function timeFor({ deadlineMs = DEFAULT_DEADLINE_MS, signal }: OktaRequest): { deadline: number; signal: AbortSignal } {
  return { deadline: Date.now() + deadlineMs, signal: either(AbortSignal.timeout(deadlineMs), signal) };
}

function either(...signals: (AbortSignal | undefined)[]): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal !== undefined));
}

const STILL_WAITING = { meaning: "The call was still waiting. Nothing was changed." };
const WITHDRAWN = {
  title: "Not sent to Okta.",
  meaning: "It was stopped while the call was still waiting. Nothing was changed.",
  remedy: "Start it again if you still want it.",
};

/** A read could not have changed anything, so its error does not speak of changes. */
function ofRead({ kind, status, ambiguous, retryAt, cause, problem }: OktaError): OktaError {
  const meaning = problem.meaning.replaceAll(NOTHING_CHANGED, "").trim() || "It could not be read.";
  return new OktaError({
    ...{ kind, ambiguous, cause, problem: { ...problem, meaning } },
    ...{ status: status ?? undefined, retryAt: retryAt ?? undefined },
  });
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === "AbortError" || error.name === "TimeoutError");
}

/** Says until when Okta takes no more calls of a bucket. */
function usedUp(bucket: string, ms: number, known?: OktaError): OktaError {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  return new OktaError({
    kind: "rate-limited",
    status: 429,
    retryAt: new Date(Date.now() + ms),
    problem: {
      ...(known?.problem ?? problemOf("rate-limited", { causes: [`Okta's limit for “${bucket}” calls is used up.`] })),
      remedy: `Try again in ${seconds} second${seconds === 1 ? "" : "s"}.`,
    },
  });
}
