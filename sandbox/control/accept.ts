import { z } from "zod";
import { invalid } from "../org/okta-error.ts";

/** Does what a body asks for; one that does not fit is refused with E0000001 and what is wrong with it. */
export function accept<Result>(subject: string, task: () => Result): Result {
  try {
    return task();
  } catch (error) {
    if (error instanceof z.ZodError) throw invalid(subject, ...z.prettifyError(error).split("\n"));
    throw error;
  }
}
