const NEWLINE = 0x0a;
/** A line longer than this is no entry. */
const LONGEST_BYTES = 64 * 1024 * 1024;

/** Cuts a stream of bytes into lines, a portion of lines per chunk. What stands behind the last newline is a line too. */
export async function* readLines(chunks: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer[]> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  for await (const given of chunks) {
    const chunk = typeof given === "string" ? Buffer.from(given) : given;
    const lines: Buffer[] = [];
    let start = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, start)) {
      const line = chunk.subarray(start, at);
      lines.push(rest.length > 0 ? Buffer.concat([...rest, line]) : line);
      rest = [];
      restBytes = 0;
      start = at + 1;
    }
    if (start < chunk.length) {
      rest.push(chunk.subarray(start));
      restBytes += chunk.length - start;
      if (restBytes > LONGEST_BYTES) throw new RangeError("A line is longer than any entry can be.");
    }
    if (lines.length > 0) yield lines;
  }
  if (rest.length > 0) yield [Buffer.concat(rest)];
}
