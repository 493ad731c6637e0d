import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";

export type Input = Record<string, unknown>;

/** Inputs that together use each field, made at their turn, since each changes the org. */
export type RichInputs<Id extends string> = Record<Id, (() => Input | Promise<Input>)[]>;

/** What the tests of every operation need of each. */
export type ChangeInputs<Id extends OperationId> = Record<
  Id,
  {
    /** Inputs that together use each of its fields, made at their turn, since each changes the org. */
    inputs: (() => Input | Promise<Input>)[];
    /** Whether the sandbox org has become what this input asked for. */
    shows: (input: Input) => boolean;
  }
>;
