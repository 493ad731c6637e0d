import { randomUUID } from "node:crypto";
import { ZodError } from "zod";
import { AuditUnavailable } from "#lib/audit/unavailable.ts";
import { ApprovalRefused, SignInFirst } from "#lib/approvals/refused.ts";
import { JobRefused } from "#lib/bulk/refused.ts";
import { ConfigProblem } from "#lib/config/problem.ts";
import { OktaError } from "#lib/okta/error.ts";
import * as messages from "#lib/operations/perform/messages.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { log } from "#lib/utils/log.ts";
import { AccessRefused } from "./access-refused.ts";

/** Prisma says P1xxx when the database cannot be reached, and DatabaseNotReachable from the driver. */
function isDatabaseDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errorCode } = error as { code?: string; errorCode?: string };
  return (
    /^P1\d{3}$/.test(code ?? errorCode ?? "") || /ECONNREFUSED|ENOENT|DatabaseNotReachable|timeout/i.test(error.message)
  );
}

/**
 * The one place where an error becomes words for a browser. Anything unexpected gets a reference that the log has too,
 * and nothing of its own text.
 */
export function problemOf(error: unknown): { status: number; problem: Problem } {
  if (error instanceof AccessRefused) return { status: error.status, problem: error.problem };
  if (error instanceof OktaError) return { status: error.kind === "not-found" ? 404 : 502, problem: error.problem };
  if (error instanceof ZodError) return { status: 400, problem: messages.BAD_INPUT(error) };
  if (error instanceof ApprovalRefused) return { status: 409, problem: messages.NOT_NOW(error.message) };
  if (error instanceof SignInFirst) return { status: 403, problem: messages.STEP_UP };
  if (error instanceof JobRefused) return { status: 409, problem: messages.NOT_NOW(error.message) };
  if (error instanceof AuditUnavailable) return { status: 503, problem: messages.NO_TRAIL[error.reason] };
  const reference = randomUUID().slice(0, 8);
  log.error("A request failed.", { reference, error });
  const blank = { causes: [], code: null, requestId: null };
  if (error instanceof ConfigProblem) {
    const title = "Gatehouse is not fully set up.";
    const remedy = "Ask your Gatehouse administrator to check the settings named here.";
    return {
      status: 503,
      problem: { ...blank, title, meaning: "Nothing works until then.", remedy, causes: [...error.problems] },
    };
  }
  if (isDatabaseDown(error)) {
    const title = "Gatehouse cannot reach its database.";
    const meaning = "Without it, nobody can sign in and nothing can be recorded, so nothing is changed in Okta.";
    return {
      status: 503,
      problem: { ...blank, title, meaning, remedy: `Tell your Gatehouse administrator (reference ${reference}).` },
    };
  }
  return {
    status: 500,
    problem: { ...messages.UNEXPECTED, remedy: `Tell your Gatehouse administrator (reference ${reference}).` },
  };
}
