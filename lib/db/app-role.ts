import { randomBytes } from "node:crypto";
import pg from "pg";

/** On the embedded database, whose owner nobody had to make either. */
const EMBEDDED_ROLE = "gatehouse";

/**
 * Makes the role that console and worker connect with on the embedded database, or gives it another password.
 * @param ownerUrl a connection as the role that owns the tables, which may make others
 * @returns a DATABASE_URL as that role, good until the next call
 */
export async function renewAppRole(ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl);
  url.username = EMBEDDED_ROLE;
  url.password = randomBytes(24).toString("base64url");
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [EMBEDDED_ROLE]);
    const verb = rowCount === 0 ? "CREATE" : "ALTER";
    await client.query(`${verb} ROLE ${EMBEDDED_ROLE} LOGIN PASSWORD ${pg.escapeLiteral(url.password)}`);
  } finally {
    await client.end();
  }
  return url.href;
}

/**
 * Lets the role that console and worker connect with do what they do and no more: it may append to the trail, but not
 * update, delete or truncate it, nor change a table or trigger, which are the owner's.
 * @param ownerUrl a connection as the role that owns the tables and migrates
 * @param appUrl a connection as the other; its name is all that is used of it
 * @throws what the database says, such as that there is no such role
 */
export async function restrictAppRole(ownerUrl: string, appUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const role = pg.escapeIdentifier(decodeURIComponent(new URL(appUrl).username));
    const { rows } = await client.query<{ schema: string }>("SELECT current_schema() AS schema");
    const schema = pg.escapeIdentifier(rows[0]?.schema ?? "public");
    // Sent whole, these are one transaction: at no moment has the role more than it should.
    await client.query(`
      GRANT USAGE ON SCHEMA ${schema} TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role};
      REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM ${role};
      REVOKE DELETE, TRUNCATE ON audit_checkpoint FROM ${role};
      REVOKE INSERT, DELETE, TRUNCATE ON audit_head FROM ${role};
      REVOKE ALL ON _prisma_migrations FROM ${role};
    `);
  } finally {
    await client.end();
  }
}
