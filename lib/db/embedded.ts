import { randomBytes } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import type { Server, Socket } from "node:net";
import { dirname, join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { listenPrivately } from "./embedded/listen.ts";
import { claimDataFolder } from "./embedded/lock.ts";
import { createDatabaseServer } from "./embedded/server.ts";
import { SharedSession } from "./embedded/session.ts";
import { startUpkeep } from "./embedded/upkeep.ts";

export interface EmbeddedOptions {
  /** Folder that keeps the data, made if absent; without it the database lives in memory and dies with the process. */
  dataDir?: string;
  /** An earlier `dump` to start a database in memory from: four times as fast as making a fresh one. */
  from?: Blob;
  /** Listen on 127.0.0.1 instead of a Unix socket. Default: only on Windows, which has none that `pg` could use. */
  loopback?: boolean;
  /** How long an open transaction may sit idle while others wait, in ms. Default 30 s. */
  patience?: number;
  /** Called when PGlite fails beyond repair while running. Default: the error is thrown and ends the process. */
  onFailure?: (error: unknown) => void;
}

export interface EmbeddedDatabase {
  /** A DATABASE_URL for `pg` and Prisma's adapter; it holds a random password and is good for this start only. */
  url: string;
  /** The whole database as a tar file, for `from`. */
  dump(): Promise<Blob>;
  close(): Promise<void>;
}

/**
 * Opens PostgreSQL inside this process (PGlite, with pg_trgm) and serves it to any number of clients of this user.
 * All of them share one session, one transaction at a time: see SharedSession for what that means.
 * A data folder from a process that was killed opens again; one that survives a power cut is not promised, because PGlite
 * does not fsync.
 * @throws DatabaseInUseError when another process has the folder open
 */
export async function startEmbeddedDatabase(options: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
  const { patience = 30_000, loopback = process.platform === "win32" } = options;
  const dataDir = options.dataDir && resolve(options.dataDir);
  if (dataDir) await mkdir(dataDir, { recursive: true, mode: 0o700 });

  const password = randomBytes(18).toString("base64url");
  const opening = Promise.withResolvers<SharedSession>();
  // Clients that wait for a database that never opens learn it by their connection closing.
  opening.promise.catch(() => {});
  const server = createDatabaseServer({ password, session: opening.promise });
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  const { address, url, cleanUp } = await listenPrivately(server, password, { parent: dataDir, loopback });

  let release: (() => Promise<void>) | undefined;
  try {
    if (dataDir) {
      release = await claimDataFolder(dataDir, address);
      await removeOldSockets(dataDir, "path" in address ? dirname(address.path) : undefined);
    }
    const database = await PGlite.create({
      ...(dataDir && { dataDir: join(dataDir, "postgres") }),
      ...(options.from && { loadDataDir: options.from }),
      extensions: { pg_trgm },
    });
    const onFailure = options.onFailure ?? rethrow;
    const session = new SharedSession(database, { patience, onFailure });
    opening.resolve(session);
    const upkeep = startUpkeep(url);
    return {
      url,
      dump: () => database.dumpDataDir("none"),
      async close() {
        await upkeep.stop();
        session.end();
        await closeServer(server, sockets);
        await database.close();
        await release?.();
        await cleanUp();
      },
    };
  } catch (error) {
    opening.reject(error);
    await closeServer(server, sockets);
    await release?.();
    await cleanUp();
    throw error;
  }
}

async function closeServer(server: Server, sockets: Set<Socket>): Promise<void> {
  const closed = new Promise((done) => server.close(done));
  for (const socket of sockets) socket.destroy();
  await closed;
}

// A killed process leaves the folder of its socket behind.
async function removeOldSockets(dataDir: string, current: string | undefined): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const folder = join(dataDir, name);
    if (name.startsWith("run-") && folder !== current) await rm(folder, { recursive: true, force: true });
  }
}

function rethrow(error: unknown): never {
  throw error;
}
