import { mkdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { privateAddress } from "./embedded/address.ts";
import { chooseAccount } from "./embedded/account.ts";
import { findBinaries } from "./embedded/binaries.ts";
import { prepareCluster, refuseOtherData } from "./embedded/cluster.ts";
import { lockFile, type FileLock } from "./embedded/lock.ts";
import { EmbeddedDatabaseProblem } from "./embedded/problem.ts";
import { startServer, whenServing } from "./embedded/server.ts";

export interface EmbeddedOptions {
  /** Folder that keeps the data, made if absent. */
  dataDir: string;
  /** Settings of PostgreSQL in addition to ours, such as `fsync: "off"` for data that nobody will miss. */
  settings?: Record<string, string>;
  /** Called when PostgreSQL ends without being asked to. Default: the error is thrown and ends the process. */
  onFailure?: (error: Error) => void;
}

export interface EmbeddedDatabase {
  /** A DATABASE_URL for `pg`, Prisma's adapter and psql alike, as the user `postgres`, who may do everything. */
  url: string;
  close(): Promise<void>;
}

/** How long a Gatehouse that was killed may take to notice, in ms: a start meanwhile waits for it. */
const NOTICED_WITHIN = 5_000;
/** How long a server whose Gatehouse was killed may take to end, in ms. */
const ORPHAN_ENDS_WITHIN = 30_000;

/**
 * Starts the PostgreSQL that comes with Gatehouse on a private socket. What it has acknowledged is on disk. It ends with this
 * process, and one that is still there from a process that was killed is ended first.
 * @throws EmbeddedDatabaseProblem in words: the folder is in use or holds other data, or PostgreSQL cannot run here
 * @throws what PostgreSQL said when it ended instead of starting
 */
export async function startEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const binaries = await findBinaries(dataDir);
  await refuseOtherData(dataDir, binaries);
  const account = await chooseAccount(binaries, dataDir);

  await using undo = new AsyncDisposableStack();
  const ours = await lockFile(join(dataDir, "database.lock"), NOTICED_WITHIN);
  if (!ours) throw inUse(dataDir);
  undo.defer(ours.release);
  const running = await lockServer(dataDir, binaries.major);
  undo.defer(running.release);
  const { folder, password } = await prepareCluster(dataDir, binaries, account);
  // Process ids begin again in every container, so PostgreSQL may take another program for the one that left this. The lock
  // says that there is none.
  if (running.certain) await rm(join(folder, "postmaster.pid"), { force: true });
  const { settings, url, cleanUp } = await privateAddress(dataDir, account);
  undo.defer(cleanUp);
  url.password = password;
  const plan = { binaries, account, folder, settings: { ...settings, ...options.settings }, lock: running.fd };
  const server = startServer(plan);
  undo.defer(() => server.stop());
  await whenServing(server, folder);

  let closing = false;
  const onFailure = options.onFailure ?? rethrow;
  void server.ended.then((words) => closing || onFailure(new Error(words)));
  const all = undo.move();
  return {
    url: url.href,
    async close() {
      closing = true;
      await all.disposeAsync();
    },
  };
}

/**
 * The lock that a server holds beyond the life of the process that started it: anyone who has the folder but not this
 * one has found a server whose Gatehouse was killed.
 */
async function lockServer(dataDir: string, major: string): Promise<FileLock> {
  const path = join(dataDir, "postgresql.lock");
  const lock = await lockFile(path);
  if (lock) return lock;
  await endOrphan(join(dataDir, `postgresql-${major}`));
  const freed = await lockFile(path, ORPHAN_ENDS_WITHIN);
  if (!freed) throw inUse(dataDir);
  return freed;
}

async function endOrphan(folder: string): Promise<void> {
  try {
    const pid = Number.parseInt(await readFile(join(folder, "postmaster.pid"), "utf8"), 10);
    // In another container the same number is another process.
    if ((await readFile(`/proc/${pid}/cmdline`, "utf8")).includes(folder)) process.kill(pid, "SIGINT");
  } catch (error) {
    if (!["ENOENT", "ESRCH"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

function inUse(dataDir: string): EmbeddedDatabaseProblem {
  return new EmbeddedDatabaseProblem(
    `The data in ${dataDir} is in use by another running Gatehouse, on this machine or in a container. ` +
      "Stop that one first, or set GATEHOUSE_DATA_DIR to another folder.",
  );
}

function rethrow(error: Error): never {
  throw error;
}
