import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of its own, gone with everything in it when the undoing is done. */
export async function temporaryFolder(undo: AsyncDisposableStack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "gatehouse-bench-"));
  undo.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
