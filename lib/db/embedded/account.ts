import { spawnSync } from "node:child_process";
import { chmod, chown, readFile, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname, resolve } from "node:path";
import type { Binaries } from "./binaries.ts";
import { EmbeddedDatabaseProblem, OWN_SERVER } from "./problem.ts";

/** Whose rights PostgreSQL's programs run with. */
export interface Account {
  /** What goes in front of a program and its arguments. */
  prefix: readonly string[];
  /** For `spawn`: the user and group to become; empty to stay who we are. */
  options: { uid?: number; gid?: number };
  /** Who must own the data, as seen from here; null: anyone who made them, which is us. */
  owner: { uid: number; gid: number } | null;
}

const OURSELVES: Account = { prefix: [], options: {}, owner: null };

/**
 * Chooses as who PostgreSQL runs, and makes sure that it starts at all. It refuses root, and needs a name in
 * /etc/passwd. So root, and a user without a name, run it in a user namespace of its own, where they appear as `nobody`
 * and keep their rights to their own files; where namespaces are not allowed (most containers), root becomes the owner
 * of Gatehouse's folder, or `nobody`.
 * @throws EmbeddedDatabaseProblem where it does not run on this machine, or not as anyone that we may become
 */
export async function chooseAccount({ postgres, env }: Binaries, dataDir: string): Promise<Account> {
  const starts = ({ prefix, options }: Account) => {
    const [command, ...args] = [...prefix, postgres, "--version"] as const;
    return spawnSync(command, args, { env, ...options, encoding: "utf8" });
  };
  const plain = starts(OURSELVES);
  if (plain.status !== 0) {
    throw new EmbeddedDatabaseProblem(
      `The PostgreSQL that comes with Gatehouse does not run on this machine (${plain.error?.message ?? plain.stderr.trim()}). ` +
        `It needs a Linux with glibc, macOS or Windows. To run Gatehouse here, ${OWN_SERVER}.`,
    );
  }
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && hasName()) return OURSELVES;
  const nobody = await idsOf("nobody");
  if (nobody) {
    const { uid, gid } = nobody;
    const prefix = ["unshare", "--user", `--map-user=${uid}`, `--map-group=${gid}`];
    const inNamespace: Account = { prefix, options: {}, owner: isRoot ? { uid: 0, gid: 0 } : null };
    if (starts(inNamespace).status === 0) return inNamespace;
  }
  if (!isRoot) return OURSELVES;
  for (const ids of [await stat(import.meta.dirname), nobody]) {
    if (!ids || ids.uid === 0) continue;
    const { uid, gid } = ids;
    const other: Account = { prefix: [], options: { uid, gid }, owner: { uid, gid } };
    if (starts(other).status === 0 && (await letIn(dataDir, { uid, gid }))) return other;
  }
  throw new EmbeddedDatabaseProblem(
    "PostgreSQL does not run as root. Here it can neither run in a user namespace (unshare is missing or not allowed), nor as " +
      `another user, who cannot reach the folder of Gatehouse or ${dataDir}. Start Gatehouse as a user other than root, or ${OWN_SERVER}.`,
  );
}

function hasName(): boolean {
  try {
    userInfo();
    return true;
  } catch {
    return false;
  }
}

async function idsOf(name: string): Promise<{ uid: number; gid: number } | undefined> {
  const passwd = await readFile("/etc/passwd", "utf8").catch(() => "");
  const fields = passwd.match(new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, "m"));
  return fields ? { uid: Number(fields[1]), gid: Number(fields[2]) } : undefined;
}

/** Lets another user pass through the data folder to what is theirs in it. @returns whether they get that far */
async function letIn(dataDir: string, { uid, gid }: { uid: number; gid: number }): Promise<boolean> {
  for (let folder = dirname(resolve(dataDir)); ; folder = dirname(folder)) {
    const { mode, uid: owner, gid: group } = await stat(folder);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) break;
  }
  await chown(dataDir, 0, gid);
  await chmod(dataDir, 0o710);
  return true;
}
