import { z } from "zod";

/** An id as Okta makes them: letters, digits, `_` and `-` only, so it is safe inside a filter expression. */
export const OktaIdSchema = z.string().regex(/^[A-Za-z0-9_-]{3,64}$/, "This is not an Okta id.");
