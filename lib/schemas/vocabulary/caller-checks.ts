/** How it was made sure that the caller is who they say they are. */
export const CALLER_CHECKS = {
  push: "Okta Verify push, approved",
  callback: "Called back on the number on file",
  video: "Video call with photo ID",
  inPerson: "In person with photo ID",
  manager: "Manager confirmed on a known channel",
  noCall: "Nobody called: found in another way",
} as const;
export type CallerCheck = keyof typeof CALLER_CHECKS;
export const CALLER_CHECK_KEYS = Object.keys(CALLER_CHECKS) as CallerCheck[];
