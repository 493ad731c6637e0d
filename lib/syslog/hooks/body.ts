/** A delivery holds a handful of events of a few kilobytes each. */
const MOST_BYTES = 2_000_000;

/**
 * Reads a body as JSON without taking in more than a delivery can have.
 * @throws RangeError when it is longer, SyntaxError when it is no JSON
 */
export async function readBody(request: Request): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > MOST_BYTES) throw new RangeError(`A delivery has ${MOST_BYTES.toLocaleString("en")} bytes at most.`);
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown;
}
