import { getServerSession } from "next-auth";
import { connection } from "next/server";
import { cache } from "react";
import type { PersonActor } from "#lib/schemas/actor.ts";
import { currentRole } from "./current-role.ts";
import { authOptions } from "./options.ts";
import { findSession } from "./session.ts";

/** Who is behind this request. */
export type CurrentActor =
  | { kind: "actor"; actor: PersonActor }
  /** Not signed in, or the session has ended. */
  | { kind: "nobody" }
  /** Signed in, but in none of the groups that give a role any more. */
  | { kind: "no-role"; id: string; name: string; login: string };

/**
 * Checks cookie, session and role for this request, once however often it is asked.
 * @throws OktaError or a database error when it cannot be checked: then nobody gets in
 */
export const currentActor: () => Promise<CurrentActor> = cache(async () => {
  // There is nobody to be asked about while the console is built.
  await connection();
  const cookie = (await getServerSession(authOptions())) as { sessionId?: string } | null;
  const session = cookie?.sessionId ? await findSession(cookie.sessionId) : null;
  if (!session) return { kind: "nobody" };
  const role = await currentRole(session.userId);
  const { login, name } = session;
  if (!role) return { kind: "no-role", id: session.userId, name, login };
  const actor: PersonActor = {
    kind: "person",
    id: session.userId,
    login,
    name,
    role,
    sessionId: session.id,
    authenticatedAt: session.authenticatedAt,
  };
  return { kind: "actor", actor };
});
