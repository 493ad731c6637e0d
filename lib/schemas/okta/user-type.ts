import { z } from "zod";

const Link = z.looseObject({ href: z.string() });

export const OktaUserTypeSchema = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  description: z.string().nullish(),
  default: z.boolean().nullish(),
  _links: z.looseObject({ schema: Link.nullish() }).nullish(),
});
export type OktaUserType = z.infer<typeof OktaUserTypeSchema>;

/** One attribute of a user schema, as JSON Schema has it. */
const Attribute = z.looseObject({
  title: z.string().nullish(),
  description: z.string().nullish(),
  type: z.string().nullish(),
  required: z.boolean().nullish(),
  enum: z.array(z.unknown()).nullish(),
  oneOf: z.array(z.looseObject({ const: z.unknown(), title: z.string().nullish() })).nullish(),
  minLength: z.number().nullish(),
  maxLength: z.number().nullish(),
  pattern: z.string().nullish(),
  mutability: z.string().nullish(),
  format: z.string().nullish(),
  items: z.looseObject({ type: z.string().nullish() }).nullish(),
  /** Whose word counts for it: the profile source's, Okta's, or that of certain apps. */
  master: z.looseObject({ type: z.string().nullish() }).nullish(),
});

const Definition = z.looseObject({
  properties: z.record(z.string(), Attribute).nullish(),
  required: z.array(z.string()).nullish(),
});

export const OktaUserSchemaSchema = z.looseObject({
  id: z.string().nullish(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  definitions: z.looseObject({ base: Definition.nullish(), custom: Definition.nullish() }).nullish(),
});
export type OktaUserSchemaDocument = z.infer<typeof OktaUserSchemaSchema>;
