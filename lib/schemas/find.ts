import type { Part } from "./part.ts";

/** Something found by typing: what it is called, and what tells two of the same name apart. */
export type Found = { id: string; name: string; hint: string };

/** What a text finds, a few of each kind; a kind that could not be asked for says so alone. */
export type FoundByText = { people: Part<Found>; groups: Part<Found>; apps: Part<Found> };
