import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readSigningKeys, type PublicKey } from "#lib/audit/checkpoint/keys.ts";

/** Where this installation keeps its data, unless told otherwise. */
export function dataFolder(): string {
  return process.env.GATEHOUSE_DATA_DIR || ".gatehouse";
}

/** The public keys of this installation's checkpoints; none where it has no key that can be read here. */
export async function ownPublicKeys(): Promise<PublicKey[]> {
  const pem = process.env.GATEHOUSE_CHECKPOINT_KEYS || (await readIfThere(join(dataFolder(), "checkpoint-key.pem")));
  return pem ? (await readSigningKeys(pem)).map(({ publicKey }) => publicKey) : [];
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
