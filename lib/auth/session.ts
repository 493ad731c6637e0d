import { randomUUID } from "node:crypto";
import type { ConsoleSession } from "#lib/db/generated/client.ts";
import { runtime } from "#lib/runtime.ts";
import { log } from "#lib/utils/log.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";

/** A working day; after that one signs in again. */
export const SESSION_SECONDS = 10 * 60 * 60;

/**
 * Opens a session for someone who has just signed in, under a new id, and records it.
 * @throws AuditUnavailable when it cannot be recorded; then there is no session
 */
export async function openSession(person: {
  id: string;
  login: string;
  name: string;
  role: Role;
  authenticatedAt: Date;
}): Promise<string> {
  const { database, trail } = runtime();
  const id = randomUUID();
  const actor = { kind: "person", id: person.id, login: person.login, role: person.role } as const;
  await trail.append({ kind: "event", action: "console.signIn", result: "success", actor });
  await database.consoleSession.create({
    data: {
      id,
      userId: person.id,
      login: person.login,
      name: person.name,
      authenticatedAt: person.authenticatedAt,
      expiresAt: new Date(Date.now() + SESSION_SECONDS * 1000),
    },
  });
  return id;
}

/** The session of a cookie, unless it has ended or expired. */
export async function findSession(id: string): Promise<ConsoleSession | null> {
  const session = await runtime().database.consoleSession.findUnique({ where: { id } });
  return session && !session.endedAt && session.expiresAt > new Date() ? session : null;
}

/** Nobody is kept signed in because Okta cannot be told: what is not revoked is forgotten here, and expires there. */
async function endTokens(sessionId: string): Promise<void> {
  try {
    await runtime().people?.end(sessionId);
  } catch (error) {
    log.error("The tokens of a session that ended could not be revoked at Okta.", { error });
  }
}

/** Ends a session, so that its cookie is worth nothing from now on. */
export async function endSession(id: string): Promise<void> {
  const { database, trail } = runtime();
  const session = await findSession(id);
  if (!session) return;
  await database.consoleSession.update({ where: { id }, data: { endedAt: new Date() } });
  await endTokens(id);
  const actor = { kind: "person", id: session.userId, login: session.login, role: null } as const;
  await trail.append({ kind: "event", action: "console.signOut", result: "success", actor });
}

/** Ends all sessions of someone, and forgets that there were any. */
export async function forgetSessions(userId: string): Promise<void> {
  const { database } = runtime();
  const sessions = await database.consoleSession.findMany({ where: { userId }, select: { id: true } });
  for (const { id } of sessions) await endTokens(id);
  await database.sessionGrant.deleteMany({ where: { userId } });
  await database.consoleSession.deleteMany({ where: { userId } });
}
