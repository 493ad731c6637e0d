import { defineConfig } from "oxlint";
import { boundaries } from "./scripts/lint/boundaries.ts";

export default defineConfig({
  plugins: ["typescript", "unicorn", "oxc", "import", "promise", "react", "jsx-a11y", "nextjs"],
  jsPlugins: ["eslint-plugin-boundaries", "./scripts/lint/plugin.ts"],
  categories: { correctness: "error" },
  settings: boundaries.settings,
  rules: {
    ...boundaries.rules,
    "gatehouse/guarded-actions": "error",
    "import/no-cycle": ["error", { ignoreTypes: false }],
    "eslint/no-console": "error",
    "eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    "react/rules-of-hooks": "error",
    "react/exhaustive-deps": "error",
    "typescript/consistent-type-imports": [
      "error",
      { fixStyle: "separate-type-imports", disallowTypeAnnotations: false },
    ],
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    // React and Node wait for nothing that a handler returns, and are given async ones all the same.
    "typescript/no-misused-promises": ["error", { checksVoidReturn: { attributes: false, arguments: false } }],
    // Types are not told apart finely enough for these: they mostly find what is right.
    "typescript/no-base-to-string": "off",
    "typescript/no-misused-spread": "off",
    "typescript/restrict-template-expressions": "off",
    "typescript/unbound-method": "off",
    // Takes a copy that is iterated while the original changes for a useless one.
    "unicorn/no-useless-spread": "off",
    // A role says what an element is to a screen reader; the tag it could be often brings a look and manners of its own.
    "jsx-a11y/prefer-tag-over-role": "off",
    // A dialog that opens on request puts the focus where its reader goes on.
    "jsx-a11y/no-autofocus": "off",
  },
  overrides: [
    // Wherever it lies: the rules are tried on a project in a folder of its own.
    { files: ["**/lib/**"], rules: { "gatehouse/module-state": "error" } },
    {
      // Wherever operations could be told apart; who declares them has to name them.
      files: ["**/app/**", "**/lib/**", "**/worker/**"],
      excludeFiles: ["**/*.test.ts", "**/testing/**", "lib/operations/declarations/**", "lib/schemas/vocabulary/**"],
      rules: { "gatehouse/no-operation-ids": "error" },
    },
    {
      // What the rule sends state to; tests; and what a script runs by itself, before any console.
      files: ["lib/runtime.ts", "lib/**/*.test.ts", "lib/**/testing/**", "lib/db/migrate/engine.ts"],
      rules: { "gatehouse/module-state": "off" },
    },
    // What these say on the terminal is what they are for.
    { files: ["scripts/**", "worker/main.ts", "sandbox/**", "**/*.test.ts"], rules: { "eslint/no-console": "off" } },
    // Fastify's and an org's `use…` functions are no hooks.
    { files: ["sandbox/**"], rules: { "react/rules-of-hooks": "off" } },
    // Cases are told as given, when, then.
    { files: ["**/*.test.ts"], rules: { "unicorn/no-thenable": "off" } },
  ],
  ignorePatterns: ["lib/db/generated/**", ".next/**", ".gatehouse/**", "next-env.d.ts"],
});
