import { AwsClient } from "aws4fetch";
import { pathOf, type Sink } from "../sink.ts";

const TIMEOUT_MS = 20_000;

/** How to reach a bucket. */
export type ObjectStorage = {
  /** The bucket's address with a prefix, such as `https://s3.eu-central-1.amazonaws.com/bucket/gatehouse`. */
  url: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** Object storage that speaks S3. Give the bucket an object lock: then not even its owner can change what is in it. */
export function objectStorageSink({ url, region, accessKeyId, secretAccessKey }: ObjectStorage): Sink {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: "s3", retries: 0 });
  return {
    name: `object storage ${url}`,
    async take(checkpoint) {
      const response = await client.fetch(`${url.replace(/\/$/, "")}/${pathOf(checkpoint)}`, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(checkpoint.signed),
        redirect: "error",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) throw new Error(`The object storage answered ${response.status}: ${await said(response)}`);
    },
  };
}

async function said(response: Response): Promise<string> {
  return (await response.text()).slice(0, 300);
}
