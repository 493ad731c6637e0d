/** Finding someone: Directory, People, into the search field, the name, the search icon, the person. */
const FIND = ["Directory", "People", "search field", "(name)", "search icon", "person"] as const;
const HELP = "https://help.okta.com/oie/en-us/Content/Topics/users-groups-profiles";

/** What Okta's own documentation says one does in its admin console; clicks, keys, and each text typed as one. */
export const OKTA_STEPS = {
  unlock: { steps: [...FIND, "Unlock"], source: `${HELP}/usgp-suspend.htm (finding), Unlock on the person's page` },
  find: { steps: FIND, source: `${HELP}/usgp-suspend.htm, steps 1, 2 and 5` },
  suspend: { steps: [...FIND, "More Actions", "Suspend"], source: `${HELP}/usgp-suspend.htm` },
  unsuspend: {
    steps: ["Directory", "People", "Suspended", "person", "Activate"],
    source: `${HELP}/usgp-suspend.htm, step 5`,
  },
  resetPassword: {
    steps: [...FIND, "Reset or Remove password", "Send an email", "Reset password"],
    source: "https://help.okta.com/en-us/Content/Topics/users-groups-profiles/usgp-reset-individual.htm",
  },
  clearSessions: {
    steps: [...FIND, "More Actions", "Clear User Sessions", "confirm"],
    source: `${HELP}/usgp-suspend.htm (finding and the menu)`,
  },
  lockedOut: { steps: ["Directory", "People", "Locked out"], source: `${HELP}/usgp-suspend.htm, step 4` },
  whyApp: { steps: [...FIND, "Applications", "Groups"], source: `${HELP}/usgp-suspend.htm (finding), two tabs` },
  policy: {
    steps: ["Security", "Global Session Policy", "policy", "rule"],
    source: "https://help.okta.com/oie/en-us/content/topics/identity-engine/policies/about-okta-sign-on-policies.htm",
  },
  whoDid: {
    steps: ["Reports", "System Log", "search field", "(name)", "search icon", "event"],
    source: "https://help.okta.com/en-us/Content/Topics/Reports/Reports_SysLog.htm",
  },
} as const;
export type TaskName = keyof typeof OKTA_STEPS;
