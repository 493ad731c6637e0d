import { OktaError } from "#lib/okta/error.ts";
import type { Okta } from "#lib/okta/port.ts";
import { fullName } from "#lib/schemas/okta/user.ts";
import { listGroups } from "../groups/list.ts";
import { listUserRoles } from "../roles/list-user-roles.ts";
import { getUser } from "../users/get.ts";
import { refusal, type Finding } from "./finding.ts";

/** What Gatehouse reads all day, each with what is lost without it. */
const READS: [what: string, path: string, lost: string][] = [
  ["people", "/api/v1/users", "nothing can be done"],
  ["groups", "/api/v1/groups", "roles in the console cannot be worked out"],
  ["apps", "/api/v1/apps", "a person's apps are not shown"],
  ["the System Log", "/api/v1/logs", "a person's history is not shown"],
  ["admin roles", "/api/v1/iam/assignees/users", "plans for many people cannot say beforehand who is protected"],
];

/** What the console's credential may read and, for an API token, who it acts as. Stops at one that is not accepted. */
export async function checkRights(okta: Okta): Promise<Finding[]> {
  const owner = okta.identity.kind === "api-token" ? await checkOwner(okta) : { findings: [], accepted: true };
  if (!owner.accepted) return owner.findings;
  const findings = [...owner.findings];
  for (const [what, path, lost] of READS) findings.push(await checkRead(okta, what, path, lost));
  return findings;
}

async function checkOwner(okta: Okta): Promise<{ findings: Finding[]; accepted: boolean }> {
  try {
    const me = await getUser(okta, { idOrLogin: "me" });
    const roles = await listUserRoles(okta, { userId: me.id });
    const names = roles.map((role) => role.label ?? role.type).join(", ") || "no admin role of their own";
    const what = `The API token acts as ${fullName(me)} (${me.profile.login}), with ${names}.`;
    return { findings: [{ ok: true, what }], accepted: true };
  } catch (error) {
    if (!(error instanceof OktaError)) throw error;
    if (error.kind !== "unauthorized") {
      const what = `Who the token acts as could not be read. ${refusal(error)}`;
      return { findings: [{ ok: false, what, remedy: error.problem.remedy }], accepted: true };
    }
    const remedy =
      "Make a token in Okta (Security > API > Tokens) and set OKTA_API_TOKEN. A token expires after 30 days without use.";
    const what = `The API token is not accepted. ${refusal(error)}`;
    return { findings: [{ ok: false, what, remedy }], accepted: false };
  }
}

async function checkRead(okta: Okta, what: string, path: string, lost: string): Promise<Finding> {
  try {
    await okta.request({ method: "GET", path, query: { limit: 1 } });
    return { ok: true, what: `It may read ${what}.` };
  } catch (error) {
    if (!(error instanceof OktaError)) throw error;
    const remedy = `${remedyOf(okta, error, what)} Without it ${lost}.`;
    return { ok: false, what: `It may not read ${what}. ${refusal(error)}`, remedy };
  }
}

function remedyOf(okta: Okta, { kind, problem }: OktaError, what: string): string {
  if (kind !== "forbidden") return problem.remedy;
  if (okta.identity.kind === "api-token") return `Give the token's owner an admin role that includes reading ${what}.`;
  // A missing scope is named among the causes; with all scopes there, an app still needs a role.
  const lacksScope = problem.causes.some((cause) => cause.includes("scope"));
  if (lacksScope) return "Add the scope to OKTA_SCOPES, and grant it in Okta (the app, Okta API Scopes).";
  return `Give the service app an admin role that includes reading ${what} (the app, Admin roles).`;
}

/** Whether the groups that give a role in the console are there. @throws OktaError */
export async function checkRoleGroups(okta: Okta, roleGroups: Record<string, string>): Promise<Finding[]> {
  return await Promise.all(
    Object.entries(roleGroups).map(async ([role, name]) => {
      const { items } = await listGroups(okta, { q: name });
      if (items.some(({ profile }) => profile.name === name))
        return { ok: true, what: `The group “${name}” gives the role ${role}.` };
      const remedy = `Create it in Okta, or set GATEHOUSE_GROUP_${role.toUpperCase()} to the name of the group meant.`;
      return { ok: false, what: `There is no group “${name}”, so nobody has the role ${role}.`, remedy };
    }),
  );
}
