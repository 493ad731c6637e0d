import LinkHeader from "http-link-header";
import { z } from "zod";
import type { Problem } from "#lib/schemas/problem.ts";
import { OktaError, type OktaErrorKind } from "./error.ts";
import { CODE_WORDS, KIND_WORDS, kindOfStatus } from "./error-words.ts";
import type { OktaAnswer } from "./port.ts";

/** Okta's error body; the causes say what is wrong. */
const ErrorBody = z.looseObject({
  errorCode: z.string(),
  errorSummary: z.string().nullish(),
  errorCauses: z.array(z.looseObject({ errorSummary: z.string().nullish() })).nullish(),
});

export function problemOf(kind: OktaErrorKind, details: Partial<Problem> = {}): Problem {
  return { ...KIND_WORDS[kind], causes: [], code: null, requestId: null, ...details };
}

/** Reads a whole answer. @throws OktaError `unreadable` where it is no JSON, naming what came instead */
export function readBody(text: string, response: Response, requestId: string | null): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const kind = response.status >= 500 ? "unavailable" : "unreadable";
    const type = response.headers.get("content-type") ?? "no content type";
    throw new OktaError({
      kind,
      status: response.status,
      ambiguous: true,
      cause,
      problem: problemOf(kind, { requestId, causes: [`HTTP ${response.status}, ${type}, ${text.length} characters`] }),
    });
  }
}

/** The error that a non-2xx answer stands for, in words. */
export function errorOf(response: Response, body: unknown, requestId: string | null): OktaError {
  const { status } = response;
  const parsed = ErrorBody.safeParse(body);
  const code = parsed.success ? parsed.data.errorCode : null;
  const words = code ? CODE_WORDS[code] : undefined;
  // A 403 with a state code is a refusal by state, not a missing right, hence the code goes first.
  const kind = words?.kind ?? kindOfStatus(status);
  const causes = parsed.success
    ? (parsed.data.errorCauses ?? []).flatMap((cause) => (cause.errorSummary ? [cause.errorSummary] : []))
    : [];
  if (parsed.success && causes.length === 0 && parsed.data.errorSummary) causes.push(parsed.data.errorSummary);
  if (!parsed.success) causes.push(`HTTP ${status} without Okta's error code`);
  const { kind: _, ...better } = words ?? { kind };
  return new OktaError({
    kind,
    status,
    ambiguous: status >= 500,
    problem: problemOf(kind, { ...better, code, requestId, causes }),
  });
}

/**
 * The `next` link, as path and query. Okta sends `self` and `next` as separate header lines, which fetch joins.
 * @throws OktaError `unreadable` when it leads to another origin: the token goes nowhere else
 */
export function nextLink(response: Response, orgUrl: string): string | null {
  const header = response.headers.get("link");
  if (!header) return null;
  const next = LinkHeader.parse(header).rel("next")[0]?.uri;
  if (!next) return null;
  const url = new URL(next, orgUrl);
  if (url.origin !== orgUrl) {
    const causes = [`The next page is said to be at ${url.origin}`];
    throw new OktaError({
      kind: "unreadable",
      problem: problemOf("unreadable", { title: "Okta's list leads to another host.", causes }),
    });
  }
  return url.pathname + url.search;
}

/** A 2xx answer, ready for the services. */
export function answerOf(response: Response, body: unknown, requestId: string | null, orgUrl: string): OktaAnswer {
  return { status: response.status, body, requestId, next: nextLink(response, orgUrl) };
}
