import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of its own, gone with everything in it when the undoing is done. */
export async function temporaryFolder(undo: AsyncDisposableStack): Promise<string> {
  const folder = join(tmpdir(), `gatehouse-bench-${randomUUID().slice(0, 8)}`);
  undo.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  // Where root runs PostgreSQL as another user, that one passes through it.
  await mkdir(folder, { mode: 0o711 });
  return folder;
}
