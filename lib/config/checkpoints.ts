import { z } from "zod";
import { ConfigProblem } from "./problem.ts";

const set = z.string().trim().min(1).optional();

const CheckpointEnvironmentSchema = z.object({
  GATEHOUSE_CHECKPOINT_KEYS: set,
  GATEHOUSE_CHECKPOINT_DIR: set,
  GATEHOUSE_CHECKPOINT_S3_URL: z
    .url({ protocol: /^https?$/, error: "is not an address with a bucket in it" })
    .optional(),
  GATEHOUSE_CHECKPOINT_S3_REGION: z.string().trim().min(1).default("us-east-1"),
  GATEHOUSE_CHECKPOINT_S3_ACCESS_KEY_ID: set,
  GATEHOUSE_CHECKPOINT_S3_SECRET_ACCESS_KEY: set,
  GATEHOUSE_CHECKPOINT_WEBHOOK_URL: z.url({ protocol: /^https?$/, error: "is not an address" }).optional(),
  GATEHOUSE_CHECKPOINT_WEBHOOK_TOKEN: set,
});

/** How the trail is vouched for outside of the database. */
export type CheckpointSettings = {
  /** Private keys, one PEM block after the other; undefined: none, and then no checkpoint is made. */
  keys: string | undefined;
  folder: string | undefined;
  objectStorage: { url: string; region: string; accessKeyId: string; secretAccessKey: string } | undefined;
  webhook: { url: string; token: string | undefined } | undefined;
};

/** Reads them out of an environment. @throws ConfigProblem naming each variable that is missing or wrong */
export function checkpointSettings(env: Record<string, string | undefined>): CheckpointSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = CheckpointEnvironmentSchema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigProblem(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`));
  }
  const values = parsed.data;
  const url = values.GATEHOUSE_CHECKPOINT_S3_URL;
  const accessKeyId = values.GATEHOUSE_CHECKPOINT_S3_ACCESS_KEY_ID;
  const secretAccessKey = values.GATEHOUSE_CHECKPOINT_S3_SECRET_ACCESS_KEY;
  if (url && !(accessKeyId && secretAccessKey)) {
    throw new ConfigProblem([
      "GATEHOUSE_CHECKPOINT_S3_URL is set, but GATEHOUSE_CHECKPOINT_S3_ACCESS_KEY_ID or GATEHOUSE_CHECKPOINT_S3_SECRET_ACCESS_KEY is missing: the bucket cannot be written without them",
    ]);
  }
  const region = values.GATEHOUSE_CHECKPOINT_S3_REGION;
  const webhookUrl = values.GATEHOUSE_CHECKPOINT_WEBHOOK_URL;
  return {
    keys: values.GATEHOUSE_CHECKPOINT_KEYS,
    folder: values.GATEHOUSE_CHECKPOINT_DIR,
    objectStorage: url && accessKeyId && secretAccessKey ? { url, region, accessKeyId, secretAccessKey } : undefined,
    webhook: webhookUrl ? { url: webhookUrl, token: values.GATEHOUSE_CHECKPOINT_WEBHOOK_TOKEN } : undefined,
  };
}
