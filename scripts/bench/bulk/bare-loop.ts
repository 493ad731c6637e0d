// What the job engine is held against: suspends people with Okta's own SDK in a plain loop, so many at once, with no record
// of anything. node scripts/bench/bulk/bare-loop.ts ORG_URL API_TOKEN AT_ONCE, the ids on standard input, one a line.
import { text } from "node:stream/consumers";
import okta from "@okta/okta-sdk-nodejs";

const [orgUrl = "", token = "", atOnce = "1"] = process.argv.slice(2);
// `testing` is documented, but missing in the SDK's own types.
const configuration = { orgUrl, token, testing: { disableHttpsCheck: true } };
const client = new okta.Client(configuration);
const ids = (await text(process.stdin)).split("\n");

await Promise.all(
  Array.from({ length: Number(atOnce) }, async () => {
    for (let userId = ids.pop(); userId; userId = ids.pop()) await client.userApi.suspendUser({ userId });
  }),
);
