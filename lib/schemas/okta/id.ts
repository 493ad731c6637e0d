import { z } from "zod";
import { OKTA_ID } from "#lib/schemas/vocabulary/okta-id.ts";

/** An id of something at Okta. */
export const OktaIdSchema = z.string().regex(OKTA_ID, "This is not an Okta id.");
