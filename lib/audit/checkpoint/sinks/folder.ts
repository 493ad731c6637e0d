import { mkdir, open, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathOf, type Sink } from "../sink.ts";

/** A folder, best on a disk or share that this machine can add to but not change. A file once written is never touched. */
export function folderSink(folder: string): Sink {
  return {
    name: `folder ${folder}`,
    async take(checkpoint) {
      const file = join(folder, pathOf(checkpoint));
      const text = `${JSON.stringify(checkpoint.signed)}\n`;
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      try {
        const handle = await open(file, "wx", 0o600);
        try {
          await handle.writeFile(text);
          await handle.sync();
        } finally {
          await handle.close();
        }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
        // A former try that was not noted down: well, if it holds the same.
        if ((await readFile(file, "utf8")) !== text)
          throw new Error(`${file} holds another checkpoint.`, { cause: error });
      }
    },
  };
}
