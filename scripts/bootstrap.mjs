// node scripts/bootstrap.mjs [SCRIPT [ARGS…]]: makes ready what every npm script needs (dependencies, Prisma client) and runs
// SCRIPT on this Node where it is 24 or newer, on the one among the dependencies otherwise. Plain JavaScript for Node 20, because it runs before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const MAJOR = Number(process.versions.node.split(".")[0]);

try {
  const [script, ...args] = process.argv.slice(2);
  requireNode();
  installDependencies();
  const node = findNode();
  generateClient(node);
  if (script) run(node, join(root, script), args);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

function requireNode() {
  if (MAJOR < 20)
    fail(
      `Node ${process.version} is too old: Gatehouse starts from Node 20 on. Install a newer one from your distribution or nodejs.org.`,
    );
}

// Not `npm ci`: it refuses a package-lock.json that lacks the optional binaries of other platforms, and one made against a
// registry that mirrors some platforms only does. This takes the same versions from the same file, and leaves the file be.
function installDependencies() {
  if (dependenciesMatch()) return;
  console.error("Installing dependencies (npm install) …");
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ["npm", []];
  const flags = ["install", "--no-save", "--no-fund", "--no-audit", "--loglevel=error"];
  const { status, error } = spawnSync(command, [...args, ...flags], { cwd: root, stdio: ["ignore", 2, 2] });
  if (error || status !== 0) {
    fail(
      `npm install failed${error ? ` (${error.message})` : ""}: its own words are above. Without a way to an npm registry ` +
        "Gatehouse cannot be installed.",
    );
  }
}

// npm writes down what it installed in node_modules/.package-lock.json: whatever of ours it lacks or has otherwise is missing.
function dependenciesMatch() {
  const installedFile = join(root, "node_modules/.package-lock.json");
  if (!existsSync(installedFile)) return false;
  const installed = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    // Optional packages are left out on platforms that they are not for.
    if (!installed[path]) return entry.optional === true;
    return installed[path].version === entry.version && existsSync(join(root, path));
  });
}

function findNode() {
  if (MAJOR >= 24) return process.execPath;
  const own = join(root, "node_modules/.bin/node");
  if (existsSync(own)) return own;
  return fail(
    `There is no Node 24 among the dependencies for ${process.platform} on ${process.arch}. Start Gatehouse with a Node 24 of your own.`,
  );
}

function generateClient(node) {
  const stamp = join(root, "lib/db/generated/.made-from");
  const prisma = join(root, "node_modules/prisma");
  const state = createHash("sha256")
    .update(readFileSync(join(root, "prisma/schema.prisma")))
    .update(readFileSync(join(prisma, "package.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === state) return;
  // Prisma's CLI downloads its schema engine before it does anything, though generating does not use it. Told that the
  // engine is some file that exists, it does not.
  const { status, stdout, stderr } = spawnSync(node, [join(prisma, "build/index.js"), "generate"], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: node,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (status !== 0) fail(`The Prisma client could not be generated from prisma/schema.prisma:\n${stdout}${stderr}`);
  writeFileSync(stamp, state);
  // What TypeScript noted of the client that was there before would go on being believed.
  rmSync(join(root, "tsconfig.tsbuildinfo"), { force: true });
}

function run(node, script, args) {
  const path = [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);
  // The IPC channel closes when this process dies, however it dies: that is how the script notices.
  const child = spawn(node, [script, ...args], {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, PATH: path },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  if (process.env.npm_execpath) endWithNpm();
  child.on("error", (error) => fail(`${script} could not be started: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : code));
}

// npm passes signals on (to this process itself, for its scripts say "exec"), but one that is killed outright cannot: then
// this process gets another parent.
function endWithNpm() {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.exit(1), 500).unref();
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
