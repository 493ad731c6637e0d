// node scripts/processes/watched.ts ARGS…: node --watch ARGS, which starts again whenever a file that it imported changes. By
// itself that would outlive a launcher that was killed outright.
import { spawn } from "node:child_process";

const watcher = spawn(process.execPath, ["--watch", "--watch-preserve-output", ...process.argv.slice(2)], {
  stdio: ["ignore", "inherit", "inherit", "ipc"],
});
watcher.on("message", (message) => process.send?.(message));
watcher.on("exit", (code) => process.exit(code ?? 1));
process.once("SIGTERM", () => watcher.kill("SIGTERM"));
