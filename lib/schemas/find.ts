import type { Part } from "./part.ts";
import type { OperationId } from "./vocabulary/operations.ts";

/** Something found by typing: what it is called, and what tells two of the same name apart. */
export type Found = { id: string; name: string; hint: string };

/** A person, with the operations that are possible in the state they are in. */
export type FoundPerson = Found & { possible: OperationId[] };

/** What a text finds, a few of each kind; a kind that could not be asked for says so alone. */
export type FoundByText = { people: Part<FoundPerson>; groups: Part<Found>; apps: Part<Found> };
