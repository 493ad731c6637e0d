import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import pg from "pg";
import { migrate } from "./migrate.ts";
import type { TestServer } from "./testing/server.ts";

export interface TestDatabase {
  /** A DATABASE_URL with the newest schema and no rows. */
  url: string;
  close(): Promise<void>;
}

declare module "vitest" {
  export interface ProvidedContext {
    /** Where a test file asks for the PostgreSQL of this run, which starts when the first does. */
    testServer: string;
  }
}

/**
 * A database of the caller's own, migrated and empty, dropped again by `close`: on the embedded PostgreSQL that this run of
 * vitest shares, or on the server of TEST_DATABASE_URL, whose role must be allowed to create databases.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, template } = await testServer();
  const database = await createOn(url, template);
  if (!template) await migrate(database.url);
  return database;
}

/** The same without any tables. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return createOn((await testServer()).url);
}

async function testServer(): Promise<TestServer> {
  const own = process.env.TEST_DATABASE_URL;
  if (own) return { url: own };
  const answer = await fetch(inject("testServer"));
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as TestServer;
}

async function createOn(server: string, template = "template1"): Promise<TestDatabase> {
  const name = `gatehouse_test_${randomBytes(8).toString("hex")}`;
  await runOn(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(server);
  url.pathname = name;
  return { url: url.href, close: () => drop(server, name) };
}

/** For so long the connections that `FORCE` ends may take to be gone; PostgreSQL itself waits five seconds for them. */
const ENDED_WITHIN_MS = 60_000;
/** PostgreSQL's `object_in_use`. */
const IN_USE = "55006";

async function drop(server: string, name: string): Promise<void> {
  const latest = Date.now() + ENDED_WITHIN_MS;
  for (;;) {
    try {
      return await runOn(server, `DROP DATABASE ${name} WITH (FORCE)`);
    } catch (error) {
      if ((error as { code?: unknown }).code !== IN_USE || Date.now() > latest) throw error;
    }
  }
}

async function runOn(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
