import type pg from "pg";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";

const INTERNAL_CHAR = 18;
const TEXT = 25;

/**
 * Prisma's adapter for `pg`, fixed where the schema engine needs more of it than the Prisma client does:
 * - It refuses columns of the one-byte type "char", which the catalogs are full of. They pass it as text and get their type
 *   back behind it; the engine asks one question at a time.
 * - It cuts scripts at every semicolon, those inside function bodies too. Sent whole, a migration is also one transaction.
 * - It would create a "shadow" database to play migrations through on, which its role may not be allowed to: it gets the one it is in.
 * @param onError told what the database itself said, which the engine drops
 */
export function migrationAdapter(
  pool: pg.Pool,
  onError: (error: unknown) => void,
): SqlMigrationAwareDriverAdapterFactory {
  let internalChars: number[] = [];

  async function query(config: pg.QueryConfig): Promise<pg.QueryResult> {
    const result = await heard(pool.query(config));
    internalChars = result.fields.flatMap((field, index) => (field.dataTypeID === INTERNAL_CHAR ? [index] : []));
    for (const field of result.fields) if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = TEXT;
    return result;
  }

  async function connect(): ReturnType<PrismaPg["connect"]> {
    const get = (target: pg.Pool, key: string | symbol) => (key === "query" ? query : Reflect.get(target, key, target));
    const adapter = await new PrismaPg(new Proxy(pool, { get })).connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (asked) => {
      const result = await queryRaw(asked);
      for (const index of internalChars) result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    };
    adapter.executeScript = async (script) => void (await heard(pool.query(script)));
    return adapter;
  }

  async function heard<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      onError(error);
      throw error;
    }
  }

  return { provider: "postgres", adapterName: "@prisma/adapter-pg", connect, connectToShadowDb: connect };
}
