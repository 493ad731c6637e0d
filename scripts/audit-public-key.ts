// npm run --silent audit:public-key: prints the public keys of this installation's checkpoints as a JSON Web Key Set.
import { dataFolder, ownPublicKeys } from "#scripts/audit/own-keys.ts";

const keys = await ownPublicKeys();
if (keys.length > 0) console.log(JSON.stringify({ keys }, null, 2));
else {
  console.error(
    `There is no key for checkpoints in GATEHOUSE_CHECKPOINT_KEYS nor in ${dataFolder()}: start Gatehouse once, or say which with ` +
      "GATEHOUSE_DATA_DIR.",
  );
  process.exitCode = 1;
}
