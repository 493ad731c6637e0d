// Reads an org's log into an archive on and on, until it is killed.
// node scripts/bench/system-log/reader.ts DATABASE_URL ORG_URL API_TOKEN
import { createDatabase } from "#lib/db/client.ts";
import { createOktaClient } from "#lib/okta/client.ts";
import { apiToken } from "#lib/okta/credentials/api-token.ts";
import { pollOnce } from "#lib/syslog/archive/poll.ts";

const [databaseUrl = "", orgUrl = "", token = ""] = process.argv.slice(2);
const okta = createOktaClient({ orgUrl, credential: apiToken(token) });
const database = createDatabase(databaseUrl);
for (;;) await pollOnce(okta, database);
