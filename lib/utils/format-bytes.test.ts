import { expect, test } from "vitest";
import { formatBytes } from "./format-bytes.ts";

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1500, "1.5 kB"],
  [5_000_000, "5 MB"],
  [2_340_000_000_000, "2,340 GB"],
])("%d bytes read %s", (bytes, expected) => expect(formatBytes(bytes)).toBe(expected));
