import { departments } from "#sandbox/seed/company/departments.ts";
import { offices } from "#sandbox/seed/company/offices.ts";
import type { GroupMaker } from "#sandbox/seed/groups/maker.ts";
import type { Person } from "#sandbox/seed/people/person.ts";

/** Groups that fill themselves: one for each department, office and kind of worker, and one whose rule is off. */
export function ruleGroups(maker: GroupMaker, people: Person[]): void {
  const { dice } = maker;
  for (const { name, division } of departments) {
    const group = maker.group(name, `Everyone in ${name} (${division})`);
    if (!group) continue;
    // In one department someone was taken out by hand, which is what puts people on a rule's exclusion list.
    const ordinary = people.filter((person) => person.department.name === name && person.level === "member");
    const excluded =
      name === "Sales"
        ? dice.some(
            ordinary.filter((person) => !person.part),
            1,
          )
        : [];
    const holds = (person: Person) => person.user.profile.department === name;
    maker.rule(`Department: ${name}`, group, `user.department=="${name}"`, holds, people, excluded);
    // And in one, a few were added by hand before the rule existed, so that they are in for both reasons.
    if (name === "Engineering") {
      for (const { user } of dice.some(ordinary, 3)) maker.memberships.addDirect(group.id, user.id);
    }
  }
  for (const { name, city, country } of offices) {
    const group = maker.group(`Office ${name}`, `People of the ${city} office, ${country}`);
    const holds = (person: Person) => person.user.profile.office === name;
    if (group) maker.rule(`Office: ${name}`, group, `user.office=="${name}"`, holds, people);
  }
  const contractors = maker.group("Contractors", "People who work for us through an agency");
  if (contractors) {
    const holds = (person: Person) => person.user.profile.userType === "Contractor";
    maker.rule("Contractors", contractors, 'user.userType=="Contractor"', holds, people);
  }
  const onCall = maker.group("On call", "Everyone who takes part in an on-call rota");
  if (onCall) maker.rule("On-call rota", onCall, "user.onCall==true", (p) => p.user.profile.onCall === true, people);

  const interns = maker.direct("Interns 2024", "Interns of the 2024 summer programme", dice.some(people, 4));
  if (interns) maker.inactiveRule("Interns 2024", interns, 'String.stringContains(user.title, "Intern")');
}
