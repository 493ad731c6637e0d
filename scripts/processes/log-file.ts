import { existsSync, openSync, renameSync } from "node:fs";
import { open } from "node:fs/promises";

const TAIL_BYTES = 8_192;

/** Opens a log file anew for a child to write to; what the last run wrote stays beside it as `*.previous.log`. */
export function openLog(file: string): number {
  if (existsSync(file)) renameSync(file, file.replace(/\.log$/, ".previous.log"));
  return openSync(file, "w", 0o600);
}

/** The last lines of a log file that are not blank, at most `count` of them. */
export async function lastLines(file: string, count: number): Promise<string[]> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const start = Math.max(0, size - TAIL_BYTES);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, start);
    const text = buffer.toString("utf8", 0, bytesRead);
    return text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .slice(-count);
  } finally {
    await handle.close();
  }
}
