import type { z } from "zod";
import type { Okta } from "#lib/okta/port.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { OktaRead } from "#lib/schemas/vocabulary/reads.ts";

/** Who reads, and by what. */
export type Reading = {
  actor: PersonActor;
  /** The org, with the rights that this person's reading goes by. */
  okta: Okta;
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal | undefined;
};

/** A column of a file: its heading, and what a row has there. */
export type CsvColumn<Row> = {
  heading: string;
  of: (row: Row) => string | number | null;
  /** The list's column that it stands for; left out: it is always in the file. */
  shownAs?: string;
};

/** A list as a file. */
export type CsvFile = {
  /** What is listed, as the file and the trail name it. */
  what: string;
  params: z.ZodObject;
  /** The columns, and every row however many pages Okta makes of them. @throws what reading the list throws */
  // oxlint-disable-next-line typescript/no-explicit-any -- the pairing of columns and rows is checked by `defineCsv`
  make: (params: any, reading: Reading) => Promise<Table<any>>;
};

type Table<Row> = { columns: readonly CsvColumn<Row>[]; rows: Iterable<Row> | AsyncIterable<Row> };

/** One read: what it takes, and what it answers. Every role may read; what may be changed is an operation's to say. */
type Read<Params extends z.ZodObject, Answer> = {
  /** What it asks of Okta, by the ids of the catalogue; a test compares this with what goes over the wire. */
  asks: readonly OktaRead[];
  /** The address's own parameters, such as `{userId}`, and those behind its question mark. */
  params: Params;
  /** @throws what becomes a `Problem`: OktaError, AccessRefused and the like */
  run: (params: z.output<Params>, reading: Reading) => Promise<Answer>;
  /** The same list as a file, at `…/export`. */
  csv?: CsvFile;
};

/** What JSON carries: a Date or a bigint would reach the browser as something else than its type says. */
type Sendable<Value> = Value extends Date | bigint | symbol | ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>
  ? never
  : Value extends (...parameters: never) => unknown
    ? never
    : Value extends object
      ? { [Key in keyof Value]: Sendable<Value[Key]> }
      : Value;

/** Declares a read. What it answers has to survive JSON, else it does not compile. */
export function defineRead<Params extends z.ZodObject, Answer>(
  read: Read<Params, Answer & Sendable<Answer>>,
): Read<Params, Answer> {
  return read;
}

/** A read whose types are its own affair. */
// oxlint-disable-next-line typescript/no-explicit-any -- the pairing of parameters and answer is checked where it is declared
export type AnyRead = Read<any, any>;
