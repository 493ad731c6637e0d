/** The version of the Open Cybersecurity Schema Framework whose classes and activities these are. */
export const OCSF_VERSION = "1.3.0";

const ACCOUNT_CHANGE = { classUid: 3001, className: "Account Change" } as const;
const AUTHENTICATION = { classUid: 3002, className: "Authentication" } as const;
const USER_ACCESS = { classUid: 3005, className: "User Access Management" } as const;
const GROUP_MANAGEMENT = { classUid: 3006, className: "Group Management" } as const;
const API_ACTIVITY = { classUid: 6003, className: "API Activity" } as const;

/** The framework's number for what its class has no name for; it then goes by its own. */
const OTHER = { activityId: 99, activityName: null };

export type OcsfActivity = { classUid: number; className: string; activityId: number; activityName: string | null };

/** What the framework calls what is done here: class and activity. */
export const OCSF = {
  "account: create": { ...ACCOUNT_CHANGE, activityId: 1, activityName: "Create" },
  "account: enable": { ...ACCOUNT_CHANGE, activityId: 2, activityName: "Enable" },
  "account: change password": { ...ACCOUNT_CHANGE, activityId: 3, activityName: "Password Change" },
  "account: reset password": { ...ACCOUNT_CHANGE, activityId: 4, activityName: "Password Reset" },
  "account: disable": { ...ACCOUNT_CHANGE, activityId: 5, activityName: "Disable" },
  "account: delete": { ...ACCOUNT_CHANGE, activityId: 6, activityName: "Delete" },
  "account: disable factor": { ...ACCOUNT_CHANGE, activityId: 11, activityName: "MFA Factor Disable" },
  "account: other": { ...ACCOUNT_CHANGE, ...OTHER },
  "authentication: log on": { ...AUTHENTICATION, activityId: 1, activityName: "Logon" },
  "authentication: log off": { ...AUTHENTICATION, activityId: 2, activityName: "Logoff" },
  "access: assign": { ...USER_ACCESS, activityId: 1, activityName: "Assign Privileges" },
  "access: revoke": { ...USER_ACCESS, activityId: 2, activityName: "Revoke Privileges" },
  "group: add user": { ...GROUP_MANAGEMENT, activityId: 3, activityName: "Add User" },
  "group: remove user": { ...GROUP_MANAGEMENT, activityId: 4, activityName: "Remove User" },
  "group: delete": { ...GROUP_MANAGEMENT, activityId: 5, activityName: "Delete" },
  "group: create": { ...GROUP_MANAGEMENT, activityId: 6, activityName: "Create" },
  "api: other": { ...API_ACTIVITY, ...OTHER },
} as const satisfies Record<string, OcsfActivity>;
export type OcsfName = keyof typeof OCSF;
