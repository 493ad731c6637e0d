import type { DemoPerson, OrgData, User } from "../../model.ts";
import type { Org } from "../../org/org.ts";
import { demoPeople } from "../../seed/people/cast.ts";
import { startSandbox } from "../../start.ts";
import { client } from "./relying-party.ts";

export const API_TOKEN = "api-token-of-the-tests";

/** A sandbox org of sixty people, listening, with the tests' client. */
export async function serveOrg() {
  const { url, org, close } = await startSandbox({ apiToken: API_TOKEN, port: 0, people: 60, ...client });
  return {
    url,
    org,
    close,
    /** Asks the org's API, with the API token, for a change. */
    api: (method: string, path: string) =>
      fetch(`${url}/api/v1${path}`, { method, headers: { authorization: `SSWS ${API_TOKEN}` } }),
  };
}

/** The demo person of that role. */
export function demo(role: DemoPerson["role"]): DemoPerson {
  const person = demoPeople().find((candidate) => candidate.role === role);
  if (!person) throw new Error(`Nobody has the role ${role}.`);
  return person;
}

/** Some person in that state who has a password. */
export function someone(org: Org, status: User["status"]): User {
  for (const user of org.users.values()) {
    if (user.status === status && user.profile.employeeNumber && !user.secret.unknownDevicesBlocked) return user;
  }
  throw new Error(`Nobody is ${status}.`);
}

/** The last events of the log, newest last, as `eventType result reason`. */
export function lastEvents(org: Org, count: number): string[] {
  const events: OrgData["log"] = [];
  for (let i = Math.max(0, org.log.length - count); i < org.log.length; i++)
    events.push(org.log.at(i) as OrgData["log"][number]);
  return events.map(({ eventType, outcome }) => [eventType, outcome.result, outcome.reason].filter(Boolean).join(" "));
}
