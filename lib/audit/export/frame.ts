import { z } from "zod";

/** The first line of an export in the verifiable form. */
export const HeaderSchema = z.object({
  gatehouse: z.literal("audit trail"),
  version: z.literal(1),
  /** Entries are left out on purpose, so that nobody can tell whether others are missing. */
  selection: z.boolean(),
});

/** A line among the entries, before those it speaks of. */
export const CheckpointLineSchema = z.object({ checkpoint: z.unknown() });

/** The last line; without it the export was cut off. */
export const EndSchema = z.object({ end: z.object({ entries: z.number().int().min(0), madeAt: z.iso.datetime() }) });

const LETTER_H = 0x68;

/** Whether a line among those of an export is an entry: the name of its first member begins with the letter h. */
export function isEntry(line: Buffer): boolean {
  return line[2] === LETTER_H;
}
