import { parseAsOktaId } from "#app/_features/list/list-params.ts";

/** The two people compared, by their Okta ids: the person to change, and the model. */
export const compareParams = {
  person: parseAsOktaId.withDefault(""),
  like: parseAsOktaId.withDefault(""),
};
