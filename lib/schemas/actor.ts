import type { Role } from "#lib/schemas/vocabulary/roles.ts";

/** Someone signed in to the console, as checked for this very request. */
export type PersonActor = {
  kind: "person";
  /** Okta user id. */
  id: string;
  login: string;
  name: string;
  role: Role;
  sessionId: string;
  /** When they last proved who they are at Okta. */
  authenticatedAt: Date;
};

/** A worker that carries out what a person has asked for and agreed to. */
type WorkerActor = {
  kind: "worker";
  workerId: string;
  jobId: string;
  onBehalfOf: { id: string; login: string; role: Role };
};

/** Who acts. Never a bare id: what may be done depends on all of it. */
export type Actor = PersonActor | WorkerActor;

/** The person an action is answered for. */
export function responsible(actor: Actor): { id: string; login: string; role: Role } {
  return actor.kind === "person" ? actor : actor.onBehalfOf;
}
