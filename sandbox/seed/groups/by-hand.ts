import type { GroupMaker } from "#sandbox/seed/groups/maker.ts";
import type { Person } from "#sandbox/seed/people/person.ts";

const projects = [
  ["Project Aurora", "Next generation of the handheld analyser"],
  ["Project Basalt", "Consolidation of the warehouse systems"],
  ["Project Cirrus", "Move of the data centre in Lyon"],
  ["Project Dogwood", "New office in Pune"],
  ["Project Ember", "Firmware signing"],
  ["Project Fjord", "Recertification under ISO 17025"],
  ["Project Gable", "Customer portal"],
  ["Project Harbour", "New logistics partner"],
  ["Project Iris", "Optical calibration bench"],
  ["Project Juniper", "Merger of the two support desks"],
  ["Project Kestrel", "Field service app"],
  ["Project Lantern", "Energy monitoring in the plants"],
] as const;

const empty = [
  ["Fax operators", "Kept because nobody knows what reads it"],
  ["Summer party 2019", null],
  ["ZZ-Test do not delete", "Test group of a former administrator"],
] as const;

/** How many teams there are at most, however large the org: a group for each lead would be too many to look at. */
const MAX_TEAMS = 250;

/** Groups whose members were put in one by one: projects, teams, access groups, and some with nobody in them. */
export function handGroups(maker: GroupMaker, people: Person[]): void {
  const { dice } = maker;
  const present = people.filter(({ user, kind }) => user.status !== "DEPROVISIONED" && kind !== "service");
  const among = (share: number, most: number) => dice.some(present, Math.min(Math.ceil(present.length * share), most));

  const staff = people.filter(({ part }) => part !== "none");
  maker.direct(
    "VPN users",
    "May connect from outside the offices",
    staff.filter(() => dice.chance(0.55)),
  );
  maker.direct(
    "Executives",
    "Heads of departments and their deputies",
    present.filter((p) => p.level === "head"),
  );
  maker.direct("Building access Denver", "Opens the doors of the Denver plant", among(0.08, 900));
  maker.direct("Licence: CAD", "Has a seat of the CAD suite", among(0.06, 400));
  maker.direct("Works council", null, among(0.01, 15));
  for (const [name, description] of projects) maker.direct(name, description, among(dice.int(1, 5) / 100, 120));
  for (const [name, description] of empty) maker.group(name, description);

  const teams = Map.groupBy(present, ({ user }) => user.profile.managerId as string | undefined);
  for (const lead of present.filter(({ level }) => level === "lead").slice(0, MAX_TEAMS)) {
    const { lastName } = lead.user.profile;
    const name = `Team ${lastName} (${lead.department.name}, ${lead.office.city})`;
    maker.direct(name, null, [lead, ...(teams.get(lead.user.id) ?? [])]);
  }
}
