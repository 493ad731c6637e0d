// What the job engine is held against: suspends people with Okta's own SDK in a plain loop, so many at once, with no record
// of anything. node scripts/bench/bulk/bare-loop.ts ORG_URL API_TOKEN AT_ONCE [DATABASE_URL], the ids on standard input, one
// a line. With a database it writes a row of its own before each call: the least that any record costs.
import { text } from "node:stream/consumers";
import okta from "@okta/okta-sdk-nodejs";
import { Pool } from "pg";

const [orgUrl = "", token = "", atOnce = "1", connectionString] = process.argv.slice(2);
// `testing` is documented, but missing in the SDK's own types.
const configuration = { orgUrl, token, testing: { disableHttpsCheck: true } };
const client = new okta.Client(configuration);
const ids = (await text(process.stdin)).split("\n");
const pool = connectionString ? new Pool({ connectionString, max: Number(atOnce) }) : null;
await pool?.query("CREATE TABLE IF NOT EXISTS bare_loop (seq bigserial PRIMARY KEY, id text NOT NULL)");

await Promise.all(
  Array.from({ length: Number(atOnce) }, async () => {
    for (let userId = ids.pop(); userId; userId = ids.pop()) {
      await pool?.query("INSERT INTO bare_loop (id) VALUES ($1)", [userId]);
      await client.userApi.suspendUser({ userId });
    }
  }),
);
await pool?.end();
