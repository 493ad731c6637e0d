import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { EmbeddedDatabaseProblem, OWN_SERVER } from "./problem.ts";

/**
 * Refuses a data folder whose data are of another make, before anything in it is touched.
 * @throws EmbeddedDatabaseProblem saying of which, and what to do
 */
export async function refuseOtherData(dataDir: string, { major }: Binaries): Promise<void> {
  if (existsSync(join(dataDir, "postgres/PG_VERSION"))) {
    throw new EmbeddedDatabaseProblem(
      `${dataDir} holds a database of an earlier Gatehouse (PGlite, in ${join(dataDir, "postgres")}), audit trail included. This ` +
        "version cannot read it. Nothing was changed. To keep the trail, start the earlier version on this folder once more, " +
        "export the trail there, and keep the export and the folder. Then start this version with GATEHOUSE_DATA_DIR set to " +
        "another folder, which begins with an empty database.",
    );
  }
  for (const name of await readdir(dataDir)) {
    const made = /^postgresql-(\d+)$/.exec(name)?.[1];
    if (!made || made === major) continue;
    throw new EmbeddedDatabaseProblem(
      `${dataDir} holds a database of PostgreSQL ${made}, and this Gatehouse comes with ${major}. Nothing was changed. Start the ` +
        `Gatehouse that made it, or move the data with PostgreSQL ${made}'s pg_dump to a server of your own and ${OWN_SERVER}.`,
    );
  }
}

/**
 * Makes the files of a new database where there are none yet, and sees that they belong to who runs PostgreSQL. A start that
 * is killed meanwhile leaves nothing that a later one would take for a database.
 * @returns the folder PostgreSQL runs in, and the password of its user `postgres`
 */
export async function prepareCluster(
  dataDir: string,
  binaries: Binaries,
  account: Account,
): Promise<{ folder: string; password: string }> {
  const folder = join(dataDir, `postgresql-${binaries.major}`);
  const passwordFile = join(dataDir, "database-password");
  if (!existsSync(folder)) await initialise(folder, passwordFile, binaries, account);
  else await claim(folder, account.owner);
  return { folder, password: await readFile(passwordFile, "utf8") };
}

async function initialise(
  folder: string,
  passwordFile: string,
  { initdb, env }: Binaries,
  { prefix, options, owner }: Account,
): Promise<void> {
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (owner) for (const path of [unfinished, passwordFile]) await chown(path, owner.uid, owner.gid);
  const [command = "", ...args] = [
    ...prefix,
    initdb,
    ...[
      "-D",
      unfinished,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--no-instructions",
    ],
    // Sorts by code point and knows all of Unicode's letters, the same on every platform and after every update of it.
    ...["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
  ];
  const child = spawn(command, args, { env, ...options, cwd: unfinished, stdio: ["ignore", "ignore", "pipe"] });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, "close") as Promise<[number | null]>]);
  if (code !== 0) throw new Error(said.trim().split("\n").at(-1));
  await rename(unfinished, folder);
}

/** What was put back from a copy, or run as another user before, PostgreSQL refuses as it lies there. */
async function claim(folder: string, owner: Account["owner"]): Promise<void> {
  await chmod(folder, 0o700);
  if (!owner || (await stat(folder)).uid === owner.uid) return;
  for (const entry of await readdir(folder, { recursive: true }))
    await chown(join(folder, entry), owner.uid, owner.gid);
  // Last, so that a start that is killed meanwhile is followed by one that does it all.
  await chown(folder, owner.uid, owner.gid);
}
