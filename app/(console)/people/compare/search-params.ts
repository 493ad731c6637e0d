import { parseAsOktaId } from "#app/_features/list/list-params.ts";

/** The two people compared, by their Okta ids: who is to be like whom. */
export const compareParams = {
  person: parseAsOktaId.withDefault(""),
  like: parseAsOktaId.withDefault(""),
};
