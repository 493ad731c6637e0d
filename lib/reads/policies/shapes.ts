import { z } from "zod";

const ids = z.array(z.string()).nullish();
const included = z.looseObject({ include: ids, exclude: ids }).nullish();
const minutes = z.number().nullish();
const access = z.string().nullish();

/** What of a rule's or policy's conditions is said in words (official API description, `PolicyRuleConditions`). */
export const ConditionsShape = z.looseObject({
  people: z.looseObject({ groups: included, users: included }).nullish(),
  network: z.looseObject({ connection: z.string().nullish(), include: ids, exclude: ids }).nullish(),
  authContext: z.looseObject({ authType: z.string().nullish() }).nullish(),
  identityProvider: z.looseObject({ provider: z.string().nullish() }).nullish(),
  authProvider: z.looseObject({ provider: z.string().nullish() }).nullish(),
  device: z.looseObject({ registered: z.boolean().nullish(), managed: z.boolean().nullish() }).nullish(),
  platform: z
    .looseObject({
      include: z
        .array(
          z.looseObject({ type: z.string().nullish(), os: z.looseObject({ type: z.string().nullish() }).nullish() }),
        )
        .nullish(),
    })
    .nullish(),
  riskScore: z.looseObject({ level: z.string().nullish() }).nullish(),
  entityRisk: z.looseObject({ level: z.string().nullish() }).nullish(),
  userType: included,
  elCondition: z.looseObject({ condition: z.string().nullish() }).nullish(),
  userIdentifier: z
    .looseObject({
      patterns: z.array(z.looseObject({ matchType: z.string().nullish(), value: z.string().nullish() })).nullish(),
    })
    .nullish(),
});
export type Conditions = z.infer<typeof ConditionsShape>;

/** What of a rule's actions is said in words. */
export const ActionsShape = z.looseObject({
  signon: z
    .looseObject({
      access,
      requireFactor: z.boolean().nullish(),
      factorPromptMode: z.string().nullish(),
      factorLifetime: minutes,
      session: z.looseObject({ maxSessionIdleMinutes: minutes, maxSessionLifetimeMinutes: minutes }).nullish(),
    })
    .nullish(),
  appSignOn: z
    .looseObject({
      access,
      verificationMethod: z
        .looseObject({
          factorMode: z.string().nullish(),
          reauthenticateIn: z.string().nullish(),
          constraints: z.array(z.looseObject({ possession: z.record(z.string(), z.unknown()).nullish() })).nullish(),
        })
        .nullish(),
    })
    .nullish(),
  passwordChange: z.looseObject({ access }).nullish(),
  selfServicePasswordReset: z.looseObject({ access }).nullish(),
  selfServiceUnlock: z.looseObject({ access }).nullish(),
  enroll: z.looseObject({ self: z.string().nullish() }).nullish(),
  idp: z
    .looseObject({
      providers: z.array(z.looseObject({ type: z.string().nullish(), name: z.string().nullish() })).nullish(),
    })
    .nullish(),
  profileEnrollment: z
    .looseObject({
      access,
      unknownUserAction: z.string().nullish(),
      profileAttributes: z.array(z.looseObject({ label: z.string().nullish(), name: z.string() })).nullish(),
      activationRequirements: z.looseObject({ emailVerification: z.boolean().nullish() }).nullish(),
    })
    .nullish(),
  postAuthSession: z
    .looseObject({ failureActions: z.array(z.looseObject({ action: z.string().nullish() })).nullish() })
    .nullish(),
  entityRisk: z.looseObject({ actions: z.array(z.looseObject({ action: z.string().nullish() })).nullish() }).nullish(),
});
export type Actions = z.infer<typeof ActionsShape>;

/** What of a policy's settings is said in words. */
export const SettingsShape = z.looseObject({
  password: z
    .looseObject({
      complexity: z
        .looseObject({
          minLength: z.number().nullish(),
          minLowerCase: z.number().nullish(),
          minUpperCase: z.number().nullish(),
          minNumber: z.number().nullish(),
          minSymbol: z.number().nullish(),
          excludeUsername: z.boolean().nullish(),
        })
        .nullish(),
      age: z
        .looseObject({
          maxAgeDays: z.number().nullish(),
          historyCount: z.number().nullish(),
          minAgeMinutes: minutes,
        })
        .nullish(),
      lockout: z.looseObject({ maxAttempts: z.number().nullish(), autoUnlockMinutes: minutes }).nullish(),
    })
    .nullish(),
  recovery: z
    .looseObject({ factors: z.record(z.string(), z.looseObject({ status: z.string().nullish() })).nullish() })
    .nullish(),
  authenticators: z
    .array(z.looseObject({ key: z.string(), enroll: z.looseObject({ self: z.string().nullish() }).nullish() }))
    .nullish(),
});
export type Settings = z.infer<typeof SettingsShape>;

/** Reads what words are made of; what Okta writes otherwise is left to be seen in the source. */
export function read<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> | null {
  return schema.safeParse(value ?? {}).data ?? null;
}
