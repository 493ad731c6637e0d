import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Database } from "#lib/db/client.ts";
import type { SessionGrant } from "#lib/db/generated/client.ts";
import { dropLease, holdLease } from "#lib/db/lease.ts";
import { log } from "#lib/utils/log.ts";
import { SecretUnreadable, type Seal } from "./seal.ts";

const Tokens = z.object({
  accessToken: z.string(),
  /** By this machine's clock, in milliseconds. */
  usableUntil: z.number(),
  /** `null` where Okta gave none: then there is no other access token after this one. */
  refreshToken: z.string().nullable(),
});
/** What Okta gave someone who signed in. */
type GrantTokens = z.infer<typeof Tokens>;

/** Longer than a refresh may take, so that two processes never use the same refresh token at once. */
const REFRESH_LEASE_SECONDS = 20;
const LOOK_AGAIN_MS = 150;
const PATIENCE_MS = 15_000;

/**
 * People's own tokens, sealed, each kept for as long as the session it came with. `refresh` is told a refresh token and says
 * what came of it: `null` where Okta no longer honors it.
 */
export type Grants = {
  keep(sessionId: string, userId: string, tokens: GrantTokens): Promise<void>;
  /**
   * Tokens of someone that can be used now, of their newest session that has not ended; renewed first where they must
   * be, once however many processes want them.
   * @param refused an access token that Okta has refused, which is therefore none
   * @returns `null` when they have to sign in again
   * @throws a database error, or what `refresh` throws
   */
  current(
    userId: string,
    options: { refused: string | null; refresh: (refreshToken: string) => Promise<GrantTokens | null> },
  ): Promise<GrantTokens | null>;
  /** Forgets a session's tokens. @returns the refresh token they came with, to be revoked */
  end(sessionId: string): Promise<string | null>;
};

/** Keeps them in this database; each process that makes one renews as a holder of its own. */
export function createGrants(database: Database, seal: Seal): Grants {
  const holder = randomUUID();
  const purposeOf = (sessionId: string) => `Okta grant of session ${sessionId}`;
  const open = async ({ sealed, sessionId }: SessionGrant) =>
    Tokens.parse(JSON.parse(await seal.open(sealed, purposeOf(sessionId))));
  /** Tokens that cannot be read are none: people who sign in again get others. Why is for the keeper of the keys. */
  const openIfReadable = (row: SessionGrant) =>
    open(row).catch((error: unknown) => {
      if (!(error instanceof SecretUnreadable)) throw error;
      log.error("The tokens of a session cannot be read.", { sessionId: row.sessionId, error });
      return null;
    });
  const close = (sessionId: string, tokens: GrantTokens) => seal.seal(JSON.stringify(tokens), purposeOf(sessionId));

  async function newest(userId: string): Promise<SessionGrant | null> {
    const sessions = await database.consoleSession.findMany({
      where: { userId, endedAt: null, expiresAt: { gt: new Date() } },
      select: { id: true },
    });
    const live = { sessionId: { in: sessions.map(({ id }) => id) } };
    return await database.sessionGrant.findFirst({ where: live, orderBy: { createdAt: "desc" } });
  }

  /** Uses the refresh token, unless another process is at it or has just done so. `undefined`: look again. */
  async function renew(
    row: SessionGrant,
    refreshToken: string,
    refresh: (token: string) => Promise<GrantTokens | null>,
  ) {
    const name = `refresh ${row.sessionId}`;
    if (!(await holdLease(database, name, holder, REFRESH_LEASE_SECONDS))) return undefined;
    try {
      const same = { sessionId: row.sessionId, version: row.version };
      if ((await database.sessionGrant.count({ where: same })) === 0) return undefined;
      const tokens = await refresh(refreshToken);
      if (!tokens) {
        await database.sessionGrant.deleteMany({ where: same });
        return null;
      }
      const sealed = await close(row.sessionId, tokens);
      await database.sessionGrant.updateMany({ where: same, data: { sealed, version: { increment: 1 } } });
      return tokens;
    } finally {
      await dropLease(database, name, holder);
    }
  }

  return {
    async keep(sessionId, userId, tokens) {
      await database.$executeRaw`
        DELETE FROM session_grant WHERE NOT EXISTS (
          SELECT 1 FROM console_session WHERE id = session_grant.session_id AND ended_at IS NULL AND expires_at > now())`;
      await database.sessionGrant.create({ data: { sessionId, userId, sealed: await close(sessionId, tokens) } });
    },
    async current(userId, { refused, refresh }) {
      for (const patience = Date.now() + PATIENCE_MS; Date.now() < patience; await sleep(LOOK_AGAIN_MS)) {
        const row = await newest(userId);
        if (!row) return null;
        const tokens = await openIfReadable(row);
        if (!tokens) return null;
        if (tokens.accessToken !== refused && tokens.usableUntil > Date.now()) return tokens;
        if (!tokens.refreshToken) return null;
        const renewed = await renew(row, tokens.refreshToken, refresh);
        if (renewed !== undefined) return renewed;
      }
      throw new Error("Another process has been renewing a person's tokens for longer than that can take.");
    },
    async end(sessionId) {
      const row = await database.sessionGrant.findUnique({ where: { sessionId } });
      if (!row) return null;
      await database.sessionGrant.deleteMany({ where: { sessionId } });
      return (await openIfReadable(row))?.refreshToken ?? null;
    },
  };
}
