// The embedded database as a process of its own: node scripts/database.ts DATA_FOLDER. Tells over IPC where it listens.
import { startEmbeddedDatabase } from "#lib/db/embedded.ts";
import type { EmbeddedDatabase } from "#lib/db/embedded.ts";
import { EmbeddedDatabaseProblem } from "#lib/db/embedded/problem.ts";
import type { ChildMessage } from "#scripts/processes/child.ts";

const [dataDir] = process.argv.slice(2);
if (!dataDir) throw new Error("Which data folder? node scripts/database.ts DATA_FOLDER");

try {
  const database = await startEmbeddedDatabase({
    dataDir,
    onFailure: (error) => void fail("failed while running", error),
  });
  endWell(database);
  tell({ ready: true, url: database.url });
} catch (error) {
  await fail("could not be opened", error);
}

function endWell(database: EmbeddedDatabase): void {
  process.once("SIGTERM", async () => {
    await database.close();
    process.exit(0);
  });
}

async function fail(what: string, error: unknown): Promise<never> {
  console.error(error);
  const failed =
    error instanceof EmbeddedDatabaseProblem
      ? error.message
      : `The embedded database in ${dataDir} ${what} (${error instanceof Error ? error.message : String(error)}). ` +
        "Start again; if that does not help, restore a copy of that folder, or move it away to start with an empty database.";
  await new Promise<void>((sent) => tell({ failed }, sent));
  process.exit(1);
}

function tell(message: ChildMessage, sent: () => void = () => {}): void {
  if (process.send) process.send(message, undefined, undefined, sent);
  else {
    console.log(message);
    sent();
  }
}
