import { JobRefused } from "../refused.ts";

const NOT_TEXT = "The file is not text in UTF-8 or UTF-16. Save it as “CSV UTF-8” and choose it again.";

/**
 * Bytes as text, as they come: UTF-8, or UTF-16 where a byte order mark says so.
 * @throws JobRefused for bytes that are neither
 */
export async function* decode(body: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  let decoder: TextDecoder | undefined;
  // A mark of two bytes may come in two pieces.
  let start = new Uint8Array();
  try {
    for await (const chunk of body) {
      if (decoder) {
        yield decoder.decode(chunk, { stream: true });
        continue;
      }
      start = join(start, chunk);
      if (start.length < 2) continue;
      decoder = new TextDecoder(encodingOf(start), { fatal: true });
      yield decoder.decode(start, { stream: true });
    }
    decoder ??= new TextDecoder("utf-8", { fatal: true });
    yield decoder.decode(start.length < 2 ? start : undefined);
  } catch (error) {
    if (error instanceof TypeError) throw new JobRefused(NOT_TEXT);
    throw error;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return "utf-8";
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
