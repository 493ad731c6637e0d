// Preloaded into every child (node --import): when the IPC channel to the launcher closes, the launcher is gone, even if it
// was killed outright, and the child ends the way it would on a SIGTERM.
const GRACE_MS = 5_000;

// A child's own children inherit node's arguments, and their channel to the child is none of our business.
if (process.env.GATEHOUSE_LAUNCHER === String(process.ppid)) {
  process.once("disconnect", () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    process.kill(process.pid, "SIGTERM");
  });
  // A listener keeps the channel, and so the process, alive; it is the child's own work that should.
  process.channel?.unref();
}
