import { delimiter } from "node:path";

/** Settings of Gatehouse that a clone with no .env must not inherit. */
const OURS = /^(GATEHOUSE_|OKTA_|SANDBOX_|NEXT|DATABASE_URL$|PORT$|NODE_ENV$)/;
/** What npm tells the scripts it runs; its settings (npm_config_…) stay, but for where the project is. */
const OF_NPM = /^(npm_(?!config_)|npm_config_local_prefix$|INIT_CWD$)/;
/** Folders that npm puts in front of PATH for its scripts. */
const BY_NPM = /[\\/](node_modules[\\/]\.bin|node-gyp-bin)$/;

/** The environment as it was before `npm run bench`: that of someone who has just cloned the project. */
export function freshEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !OURS.test(name) && !OF_NPM.test(name));
  const path = env.PATH?.split(delimiter).filter((folder) => !BY_NPM.test(folder));
  return { ...(Object.fromEntries(kept) as NodeJS.ProcessEnv), PATH: path?.join(delimiter) };
}
