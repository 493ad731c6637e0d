import LinkHeader from "http-link-header";
import { z } from "zod";
import type { Problem } from "#lib/schemas/problem.ts";
import { OktaError, type OktaErrorKind } from "./error.ts";
import { CODE_MESSAGES, kindOfStatus } from "./code-messages.ts";
import { KIND_MESSAGES, READ_MESSAGES } from "./error-messages.ts";
import type { OktaAnswer } from "./port.ts";
import type { WireAnswer } from "./wire.ts";

/** Okta's error body; the causes say what is wrong. */
const ErrorBody = z.looseObject({
  errorCode: z.string(),
  errorSummary: z.string().nullish(),
  errorCauses: z.array(z.looseObject({ errorSummary: z.string().nullish() })).nullish(),
});

/** What an error of this kind means, in words; `details` take the place of what is usual. */
export function problemOf(kind: OktaErrorKind, details: Partial<Problem> = {}): Problem {
  return { ...KIND_MESSAGES[kind], causes: [], code: null, requestId: null, ...details };
}

/** The same of a read, which has changed nothing, whether it arrived or not. */
export function problemOfRead(kind: OktaErrorKind, details: Partial<Problem> = {}): Problem {
  return problemOf(kind, { ...READ_MESSAGES[kind], ...details });
}

const requestIdOf = (answer: WireAnswer) => answer.headers.get("x-okta-request-id");

/** The JSON of an answer. @throws OktaError `unreadable` or `unavailable` where it is none, saying what came instead */
function readJson(answer: WireAnswer, isRead: boolean): unknown {
  if (answer.text === "") return null;
  try {
    return JSON.parse(answer.text) as unknown;
  } catch (cause) {
    const kind = answer.status >= 500 ? "unavailable" : "unreadable";
    const type = answer.headers.get("content-type") ?? "no content type";
    const causes = [`HTTP ${answer.status}, ${type}, ${answer.text.length} characters`];
    const problem = (isRead ? problemOfRead : problemOf)(kind, { requestId: requestIdOf(answer), causes });
    throw new OktaError({ kind, status: answer.status, ambiguous: !isRead, cause, problem });
  }
}

/** The error that a non-2xx answer stands for, in words. @throws OktaError where it is not even JSON */
export function errorOf(answer: WireAnswer, isRead: boolean): OktaError {
  const { status } = answer;
  if (status >= 300 && status < 400) return redirected(answer);
  const parsed = ErrorBody.safeParse(readJson(answer, isRead));
  const code = parsed.success ? parsed.data.errorCode : null;
  const message = code ? CODE_MESSAGES[code] : undefined;
  // A 403 with a state code is a refusal by state, not a missing right, hence the code goes first.
  const kind = message?.kind ?? kindOfStatus(status, code);
  const causes = parsed.success
    ? (parsed.data.errorCauses ?? []).flatMap((cause) => (cause.errorSummary ? [cause.errorSummary] : []))
    : [];
  if (parsed.success && causes.length === 0 && parsed.data.errorSummary) causes.push(parsed.data.errorSummary);
  if (!parsed.success) causes.push(`HTTP ${status} without Okta's error code`);
  const { kind: _, ...better } = message ?? { kind };
  const details = { ...better, code, requestId: requestIdOf(answer), causes };
  const problem = (isRead ? problemOfRead : problemOf)(kind, details);
  return new OktaError({ kind, status, ambiguous: !isRead && status >= 500 && kind === "unavailable", problem });
}

/** Okta's API never redirects, so an answer that does is not from it; and credentials are not sent to redirects. */
function redirected(answer: WireAnswer): OktaError {
  const { status, headers } = answer;
  const location = headers.get("location") ?? "";
  const to = URL.canParse(location) ? new URL(location).origin : "an address that is none";
  const problem = problemOf("unreadable", {
    title: "The org's address redirects elsewhere.",
    meaning: "The call was redirected to another address and not followed. Nothing was changed.",
    remedy: "Ask your Gatehouse administrator to run `npm run check-connection`.",
    causes: [`HTTP ${status}, to ${to}`],
    requestId: requestIdOf(answer),
  });
  return new OktaError({ kind: "unreadable", status, problem });
}

/**
 * The `next` link, as path and query. Okta sends `self` and `next` as separate header lines, which fetch joins.
 * @throws OktaError `unreadable` when it leads to another origin: the token goes nowhere else
 */
function nextLink(answer: WireAnswer, orgUrl: string): string | null {
  const header = answer.headers.get("link");
  if (!header) return null;
  const next = LinkHeader.parse(header).rel("next")[0]?.uri;
  if (!next) return null;
  const url = new URL(next, orgUrl);
  if (url.origin !== orgUrl) {
    const causes = [`The next page is said to be at ${url.origin}`];
    const problem = problemOfRead("unreadable", { title: "Okta's list leads to another host.", causes });
    throw new OktaError({ kind: "unreadable", problem });
  }
  return url.pathname + url.search;
}

/** A 2xx answer, ready for the services. @throws OktaError when it cannot be read as what is expected */
export function answerOf(
  answer: WireAnswer,
  orgUrl: string,
  { isRead, expects }: { isRead: boolean; expects: "json" | "text" | "binary" },
): OktaAnswer {
  const bodies = { json: () => readJson(answer, isRead), text: () => answer.text, binary: () => answer.base64 };
  return {
    status: answer.status,
    body: bodies[expects](),
    requestId: requestIdOf(answer),
    etag: answer.headers.get("etag"),
    next: nextLink(answer, orgUrl),
  };
}
