// What vitest runs before and after all tests (globalSetup): has a PostgreSQL ready for those that ask for one.
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedDatabase } from "../embedded.ts";
import { migrate } from "../migrate.ts";
import { readMigrations } from "../migrate/files.ts";

/** A PostgreSQL server for tests, and the database on it that has the newest schema and no rows, if there is one. */
export interface TestServer {
  url: string;
  template?: string;
}

const TEMPLATE = "gatehouse_template";
const settings = {
  // Nobody misses these data after a power cut.
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  // Tests ask for impossible things on purpose.
  log_min_messages: "panic",
};

/** Starts nothing but a way to ask: most runs of single files need no database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const undo = new AsyncDisposableStack();
  let server: Promise<TestServer> | undefined;
  const asked = createServer((_, response) => {
    server ??= start(undo);
    server.then(
      (answer) => response.end(JSON.stringify(answer)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  }).listen(0, "127.0.0.1");
  await once(asked, "listening");
  project.provide("testServer", `http://127.0.0.1:${(asked.address() as AddressInfo).port}`);
  return async () => {
    asked.close();
    await undo.disposeAsync();
  };
}

async function start(undo: AsyncDisposableStack): Promise<TestServer> {
  const dataDir = await temporaryFolder(undo);
  await cp(await preparedFolder(), dataDir, { recursive: true });
  const { url, close } = await startEmbeddedDatabase({ dataDir, settings });
  undo.defer(close);
  return { url, template: TEMPLATE };
}

/** Making and migrating a database takes seconds, copying its files a third of one. Kept per state of the migrations. */
async function preparedFolder(): Promise<string> {
  const root = join(import.meta.dirname, "../../..");
  const cache = join(root, "node_modules/.cache/gatehouse");
  const dependencies = await readFile(join(root, "package.json"));
  const { migrationDirectories } = await readMigrations();
  const key = createHash("sha256").update(dependencies).update(JSON.stringify(migrationDirectories)).digest("hex");
  const folder = join(cache, `test-database-${key.slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  await using undo = new AsyncDisposableStack();
  const dataDir = await temporaryFolder(undo);
  await prepare(dataDir);
  await mkdir(cache, { recursive: true });
  const copy = `${folder}.${process.pid}`;
  await cp(dataDir, copy, { recursive: true });
  await rename(copy, folder).catch(() => rm(copy, { recursive: true }));
  return folder;
}

async function prepare(dataDir: string): Promise<void> {
  const { url, close } = await startEmbeddedDatabase({ dataDir, settings });
  try {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`CREATE DATABASE ${TEMPLATE}`);
    await client.end();
    const template = new URL(url);
    template.pathname = TEMPLATE;
    await migrate(template.href);
  } finally {
    await close();
  }
}

async function temporaryFolder(undo: AsyncDisposableStack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "gatehouse-tests-"));
  undo.defer(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
