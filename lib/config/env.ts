import { z } from "zod";
import { readCredential, readScopes, type CredentialSettings } from "./credential.ts";
import { readEncryptionKeys } from "./encryption-keys.ts";
import { derivedHookSecret } from "./hook-secret.ts";
import { readNetwork, type NetworkSettings } from "./network.ts";
import { normaliseOrgUrl } from "./org-url.ts";
import { ConfigProblem } from "./problem.ts";

const required = (what: string) =>
  z
    .string({ error: `is missing: ${what}` })
    .trim()
    .min(1, `is empty: ${what}`);

const RoleGroupsSchema = z.object({
  GATEHOUSE_GROUP_HELPDESK: z.string().trim().min(1).default("Gatehouse Helpdesk"),
  GATEHOUSE_GROUP_ADMIN: z.string().trim().min(1).default("Gatehouse Admins"),
  GATEHOUSE_GROUP_AUDITOR: z.string().trim().min(1).default("Gatehouse Auditors"),
  GATEHOUSE_GROUP_OWNER: z.string().trim().min(1).default("Gatehouse Owners"),
});

const EnvironmentSchema = RoleGroupsSchema.extend({
  DATABASE_URL: required("the address of the PostgreSQL database; `npm start` sets it for the embedded one"),
  OKTA_ORG_URL: required("the address of your Okta org, e.g. acme.okta.com"),
  OKTA_CLIENT_ID: required("the client id of the OIDC web app people sign in to Gatehouse with"),
  OKTA_CLIENT_SECRET: required("the client secret of that OIDC web app"),
  GATEHOUSE_URL: z.url({ error: "is not an address such as https://gatehouse.example.com" }),
  GATEHOUSE_SECRET: z
    .string({ error: "is missing: at least 32 random characters" })
    .min(32, "is too short: 32 characters at least"),
  OKTA_ACT_AS: z
    .enum(["", "console", "person"], { error: "is neither “console” nor “person”" })
    .default("")
    .transform((as) => as || "console"),
  GATEHOUSE_SANDBOX: z.enum(["0", "1"]).default("0"),
  GATEHOUSE_PROTECTED_GROUPS: z.string().default(""),
  GATEHOUSE_APPROVAL_ABOVE: z
    .string()
    .trim()
    .regex(/^\d{0,6}$/, "is not a whole number; 0 has every job approved")
    .default("")
    .transform((count) => (count === "" ? 100 : Number(count))),
  GATEHOUSE_BULK_SHARE: z.coerce
    .number({ error: "is not a number of percent" })
    .min(1, "is less than 1 percent")
    .max(100, "is more than 100 percent")
    .default(75),
  GATEHOUSE_LOG_RETENTION_DAYS: z
    .string()
    .trim()
    .regex(/^\d{0,5}$/, "is not a whole number of days; 0 keeps everything")
    .default("")
    .transform((days) => (days === "" ? 400 : Number(days))),
  GATEHOUSE_HOOK_SECRET: z
    .string()
    .trim()
    .refine(
      (secret) => secret === "" || secret.length >= 16,
      "is too short: 16 characters at least, or none for one that is made",
    )
    .default(""),
});

/** What Gatehouse runs with, read once from the environment. */
export type Config = {
  databaseUrl: string;
  okta: {
    orgUrl: string;
    isSandbox: boolean;
    /** What the console itself shows the org. */
    credential: CredentialSettings;
    network: NetworkSettings;
    /** Whose rights people's reading and changing goes by: the console's credential's, or each person's own. */
    actAs: "console" | "person";
    /** The Okta API scopes to ask for, for a service app and for people alike. */
    scopes: readonly string[];
    /** The OIDC web app people sign in with. */
    clientId: string;
    clientSecret: string;
  };
  /** The address people open, as an origin. */
  url: string;
  secret: string;
  /** What stored secrets are sealed with; the first seals, all of them open. */
  encryptionKeys: readonly Uint8Array[];
  /** Names of the Okta groups that give a role in this console. */
  roleGroups: { helpdesk: string; admin: string; auditor: string; owner: string };
  /** Names of further groups whose members and membership only an owner may touch. */
  protectedGroups: readonly string[];
  /** Bulk jobs that change more than so many need another admin's approval. */
  approvalAbove: number;
  /** How much of each of Okta's rate limits bulk jobs may use, in percent; the rest is kept for people clicking. */
  bulkSharePercent: number;
  /** How long the System Log's archive is kept; 0: for ever. */
  logRetentionDays: number;
  /** What Okta's event hooks must send along. */
  hookSecret: string;
};

/**
 * Reads the settings out of an environment.
 * @throws ConfigProblem naming every variable that is missing or wrong, and what belongs there
 */
export function parseEnvironment(env: Record<string, string | undefined>): Config {
  const parsed = EnvironmentSchema.safeParse(env);
  const credential = readCredential(env);
  const network = readNetwork(env);
  const scopes = readScopes(env);
  const encryptionKeys = readEncryptionKeys(env.GATEHOUSE_ENCRYPTION_KEYS);
  const others = [network, scopes, encryptionKeys].flatMap((each) => (each.ok ? [] : each.problems));
  if (parsed.data?.OKTA_ACT_AS === "person" && encryptionKeys.ok && encryptionKeys.value.length === 0) {
    others.push(
      "GATEHOUSE_ENCRYPTION_KEYS is missing: with OKTA_ACT_AS=person people's tokens are stored, sealed with it",
    );
  }
  const values = parsed.data;
  const isSandbox = env.GATEHOUSE_SANDBOX === "1";
  const orgUrl = values && readOrgUrl(values.OKTA_ORG_URL, isSandbox);
  if (
    !values ||
    !orgUrl?.ok ||
    !credential.ok ||
    !network.ok ||
    !scopes.ok ||
    !encryptionKeys.ok ||
    others.length > 0
  ) {
    throw new ConfigProblem([
      ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join(".")} ${issue.message}`),
      ...(orgUrl && !orgUrl.ok ? [orgUrl.problem] : []),
      ...(credential.ok ? [] : credential.problems),
      ...others,
    ]);
  }
  return {
    databaseUrl: values.DATABASE_URL,
    okta: {
      orgUrl: orgUrl.value,
      isSandbox,
      credential: credential.value,
      network: network.value,
      actAs: values.OKTA_ACT_AS,
      scopes: scopes.value,
      clientId: values.OKTA_CLIENT_ID,
      clientSecret: values.OKTA_CLIENT_SECRET,
    },
    url: new URL(values.GATEHOUSE_URL).origin,
    secret: values.GATEHOUSE_SECRET,
    encryptionKeys: encryptionKeys.value,
    roleGroups: roleGroupsOf(values),
    protectedGroups: values.GATEHOUSE_PROTECTED_GROUPS.split(",")
      .map((name) => name.trim())
      .filter(Boolean),
    approvalAbove: values.GATEHOUSE_APPROVAL_ABOVE,
    bulkSharePercent: values.GATEHOUSE_BULK_SHARE,
    logRetentionDays: values.GATEHOUSE_LOG_RETENTION_DAYS,
    hookSecret: values.GATEHOUSE_HOOK_SECRET || derivedHookSecret(values.GATEHOUSE_SECRET),
  };
}

/**
 * The names of the groups that give a role, which hang on no other setting.
 * @throws z.ZodError when one of them is empty
 */
export function readRoleGroups(env: Record<string, string | undefined>): Config["roleGroups"] {
  return roleGroupsOf(RoleGroupsSchema.parse(env));
}

function roleGroupsOf(values: z.infer<typeof RoleGroupsSchema>): Config["roleGroups"] {
  return {
    helpdesk: values.GATEHOUSE_GROUP_HELPDESK,
    admin: values.GATEHOUSE_GROUP_ADMIN,
    auditor: values.GATEHOUSE_GROUP_AUDITOR,
    owner: values.GATEHOUSE_GROUP_OWNER,
  };
}

function readOrgUrl(pasted: string, isSandbox: boolean): { ok: true; value: string } | { ok: false; problem: string } {
  try {
    return { ok: true, value: normaliseOrgUrl(pasted, { allowLoopback: isSandbox }) };
  } catch (error) {
    return { ok: false, problem: `OKTA_ORG_URL: ${error instanceof Error ? error.message : String(error)}` };
  }
}

// oxlint-disable-next-line gatehouse/module-state -- read from the same environment, every copy is the same
let cached: Config | undefined;

/** The settings of this process. @throws ConfigProblem on first use when they are incomplete */
export function config(): Config {
  cached ??= parseEnvironment(process.env);
  return cached;
}
