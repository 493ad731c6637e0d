import type { Database } from "#lib/db/client.ts";

/**
 * Deletes what someone was told, and what others were told of them. @param names what they are called @returns how many
 */
export async function eraseNotifications(
  database: Database,
  personId: string,
  names: readonly string[],
): Promise<number> {
  const { count } = await database.notification.deleteMany({
    where: {
      OR: [
        { userId: personId },
        { href: { contains: personId } },
        ...names.flatMap((name) => [{ title: { contains: name } }, { body: { contains: name } }]),
      ],
    },
  });
  return count;
}
