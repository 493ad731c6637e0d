/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run verify`; Next keeps its own settings in a file of its own, so that a build changes nothing.
  typescript: { ignoreBuildErrors: true, tsconfigPath: "tsconfig.next.json" },
  turbopack: { root: import.meta.dirname },
};
