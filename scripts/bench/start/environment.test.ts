import { expect, test } from "vitest";
import { freshEnvironment } from "./environment.ts";

test("a clone starts with the machine's own PATH and settings, and nothing of ours or of the npm that runs the bench", () => {
  const fresh = freshEnvironment({
    PATH: "/src/node_modules/.bin:/node_modules/.bin:/lib/npm/run-script/lib/node-gyp-bin:/usr/bin:/bin",
    HOME: "/home/me",
    npm_execpath: "/lib/npm.js",
    npm_lifecycle_event: "bench",
    npm_config_local_prefix: "/src",
    npm_config_cache: "/home/me/.npm",
    INIT_CWD: "/src",
    OKTA_ORG_URL: "acme.okta.com",
    GATEHOUSE_URL: "http://localhost:3000",
    DATABASE_URL: "postgresql://db",
    PORT: "3000",
    NODE_ENV: "test",
  });
  expect(fresh).toEqual({ PATH: "/usr/bin:/bin", HOME: "/home/me", npm_config_cache: "/home/me/.npm" });
});
