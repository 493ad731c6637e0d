import { appGroups } from "./apps/app-groups.ts";
import { appUsers } from "./apps/app-users.ts";
import { apps } from "./apps/apps.ts";
import { eventHooks } from "./event-hooks/event-hooks.ts";
import { devices } from "./devices/devices.ts";
import { factorCatalog } from "./factors/catalog.ts";
import { enrolment } from "./factors/enrolment.ts";
import { pushes } from "./factors/pushes.ts";
import { factorQuestions } from "./factors/questions.ts";
import { factors } from "./factors/factors.ts";
import { groups } from "./groups/groups.ts";
import { owners } from "./groups/owners.ts";
import { members } from "./groups/members.ts";
import { logStreams } from "./log-streams/log-streams.ts";
import { linkedObjects } from "./linked-objects/linked-objects.ts";
import { logs } from "./logs/logs.ts";
import { schemas } from "./meta/schemas.ts";
import { appSchemas } from "./meta/app-schemas.ts";
import { userTypes } from "./meta/user-types.ts";
import { organization } from "./org/organization.ts";
import type { Resource } from "./parts.ts";
import { policies } from "./policies/policies.ts";
import { policyMappings } from "./policies/policy-mappings.ts";
import { policyRules } from "./policies/policy-rules.ts";
import { policySimulation } from "./policies/simulation.ts";
import { realmAssignments } from "./realms/realm-assignments.ts";
import { realms } from "./realms/realms.ts";
import { apiTokens } from "./api-tokens/api-tokens.ts";
import { authenticators } from "./authenticators/authenticators.ts";
import { authenticatorEnrollments } from "./authenticators/enrollments.ts";
import { assignees } from "./roles/assignees.ts";
import { customRoles } from "./roles/custom-roles.ts";
import { resourceSets } from "./roles/resource-sets.ts";
import { roles } from "./roles/roles.ts";
import { roleTargets } from "./roles/role-targets.ts";
import { rules } from "./rules/rules.ts";
import { settings } from "./settings/settings.ts";
import { appLinks } from "./users/app-links.ts";
import { credentials } from "./users/credentials.ts";
import { granted } from "./users/granted.ts";
import { lifecycle } from "./users/lifecycle.ts";
import { recovery } from "./users/recovery.ts";
import { zones } from "./zones/zones.ts";
import { userGroups } from "./users/user-groups.ts";
import { users } from "./users/users.ts";

/** Every resource of the API. */
export const resources: readonly Resource[] = [
  users,
  lifecycle,
  credentials,
  recovery,
  userGroups,
  granted,
  appLinks,
  factorCatalog,
  factorQuestions,
  factors,
  enrolment,
  authenticators,
  authenticatorEnrollments,
  apiTokens,
  linkedObjects,
  pushes,
  groups,
  members,
  owners,
  rules,
  apps,
  appUsers,
  appGroups,
  roles,
  roleTargets,
  customRoles,
  resourceSets,
  devices,
  settings,
  zones,
  logStreams,
  organization,
  assignees,
  userTypes,
  schemas,
  appSchemas,
  realms,
  eventHooks,
  policies,
  policyRules,
  policySimulation,
  policyMappings,
  realmAssignments,
  logs,
];
