import { signedIn } from "#lib/auth/signed-in.ts";
import { oktaFor } from "#lib/runtime.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { ProfileField } from "#lib/schemas/profile-form.ts";
import { getAppUserSchema } from "#lib/services/apps/user-schema.ts";
import { profileFields } from "../profile-fields.ts";

/**
 * What an app keeps of its people beside their user name, as a form asks for it.
 * @throws AccessRefused; ZodError when it is no id; OktaError
 */
export async function appAttributes(id: string): Promise<ProfileField[]> {
  const okta = oktaFor(await signedIn());
  const fields = profileFields(await getAppUserSchema(okta, { appId: OktaIdSchema.parse(id) }));
  // Asked for on its own: an assignment has it among the credentials.
  return fields.filter(({ name }) => name !== "userName");
}
