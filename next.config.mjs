/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run verify`; Next keeps its own settings in a file of its own, so that a build changes nothing.
  typescript: { ignoreBuildErrors: true, tsconfigPath: "tsconfig.next.json" },
  // Ten thousand logins, or the file of a raw request, come in through an action; Next's own limit is 1 MB.
  experimental: { serverActions: { bodySizeLimit: "11mb" } },
  turbopack: { root: import.meta.dirname },
};
