import { readOptions, UsageError } from "./command-line.ts";
import { JournalError } from "./journal/journal-file.ts";
import { ListenError } from "./server.ts";
import { startSandbox } from "./start.ts";

try {
  const options = readOptions(process.argv.slice(2));
  const { url, org, close } = await startSandbox(options);
  console.log(`Sandbox org ready at ${url} with ${org.users.size} people`);
  const stop = (): void => void close().then(() => process.exit(0));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  // Started by a launcher over IPC, it must not outlive the launcher.
  process.once("disconnect", stop);
} catch (error) {
  const isTold = error instanceof UsageError || error instanceof ListenError || error instanceof JournalError;
  if (!isTold && !(error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exit(1);
}
