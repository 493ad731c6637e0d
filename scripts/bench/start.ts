import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Figure } from "./figures.ts";
import { figure } from "./figures.ts";
import { freePorts } from "#scripts/processes/free-ports.ts";
import { freshEnvironment } from "./start/environment.ts";
import { startOnce } from "./start/once.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** How long `npm start` takes to be ready in a fresh clone of the last commit, and when it is started there again. */
export async function measureStart(root: string, undo: AsyncDisposableStack): Promise<Figure[]> {
  const clone = join(await temporaryFolder(undo), "gatehouse");
  await promisify(execFile)("git", ["clone", "--quiet", root, clone]);
  const [port, orgPort] = await freePorts(2);
  const env = { ...freshEnvironment(process.env), PORT: String(port), SANDBOX_PORT: String(orgPort) };
  const first = await startOnce(clone, env, undo);
  const again = await startOnce(clone, env, undo);
  return [
    figure({
      name: "npm start to ready, first time",
      value: first,
      unit: "s",
      aim: null,
      how: "fresh clone without node_modules, packages from npm's cache as far as it has them",
    }),
    figure({ name: "npm start to ready, again", value: again, unit: "s", aim: null, how: "in the same clone" }),
  ];
}
