import { randomBytes } from "node:crypto";
import type { FastifyError } from "fastify";
import { OktaError, refusal } from "../org/okta-error.ts";
import { DateError, ExpressionError } from "../search/expression.ts";

/** The body of an error in Okta's shape. */
export type ErrorBody = {
  errorCode: string;
  errorSummary: string;
  errorLink: string;
  errorId: string;
  errorCauses: { errorSummary: string }[];
};

/** The body for an error, with a new `errorId`. */
export function errorBody(error: OktaError): ErrorBody {
  return {
    errorCode: error.code,
    errorSummary: error.summary,
    errorLink: error.code,
    errorId: `oae${randomBytes(16).toString("base64url")}`,
    errorCauses: error.causes.map((errorSummary) => ({ errorSummary })),
  };
}

/**
 * Any failure as Okta would word it. A fault of the sandbox itself becomes E0000009, and is told on stderr, because
 * nobody could fix it otherwise.
 */
export function asOktaError(error: unknown): OktaError {
  if (error instanceof OktaError) return error;
  if (error instanceof DateError) return refusal("E0000030");
  if (error instanceof ExpressionError) return refusal("E0000031", error.message);
  const { code, statusCode } = error as Partial<FastifyError>;
  if (code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") return refusal("E0000021");
  if (statusCode !== undefined && statusCode < 500) return refusal("E0000003");
  console.error("The sandbox org failed to answer a request:", error);
  return refusal("E0000009");
}
