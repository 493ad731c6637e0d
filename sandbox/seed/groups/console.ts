import type { DemoPerson, Group } from "#sandbox/model.ts";
import type { GroupMaker } from "#sandbox/seed/groups/maker.ts";
import type { Person } from "#sandbox/seed/people/person.ts";

/** The groups that give people a role in the console. */
export const consoleGroups: Record<Exclude<DemoPerson["role"], "none">, string> = {
  helpdesk: "Gatehouse Helpdesk",
  admin: "Gatehouse Admins",
  auditor: "Gatehouse Auditors",
  owner: "Gatehouse Owners",
};

/** Makes the console's groups, the demo people in theirs; the rest of IT's helpdesk is in the helpdesk group too. */
export function makeConsoleGroups(maker: GroupMaker, people: Person[]): (Group | null)[] {
  return Object.entries(consoleGroups).map(([role, name]) => {
    const members = people.filter(
      ({ part, user }) =>
        part === role ||
        (role === "helpdesk" && !part && user.status === "ACTIVE" && user.profile.title === "Service Desk Analyst"),
    );
    return maker.direct(name, `Signs in to Gatehouse as ${role}`, members);
  });
}
