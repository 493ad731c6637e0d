import type { Dice } from "#sandbox/seed/dice.ts";
import type { Person } from "#sandbox/seed/people/person.ts";

/**
 * Gives people a manager, in place: leads answer to the head of their department, everyone else to one of its leads
 * who is still there (to the head, where it has none). Heads answer to nobody in the org.
 * `managerId` holds the manager's user id, `manager` the name.
 */
export function appointManagers(people: Person[], dice: Dice): void {
  const present = people.filter((person) => person.kind === "employee" && person.user.status === "ACTIVE");
  const heads = new Map<string, Person>();
  const leads = Map.groupBy(
    present.filter((person) => person.level === "lead"),
    (person) => person.department.name,
  );
  for (const person of present) if (person.level === "head") heads.set(person.department.name, person);

  for (const person of people) {
    if (person.level === "head") continue;
    const own = leads.get(person.department.name) ?? [];
    const manager = person.level === "lead" || own.length === 0 ? heads.get(person.department.name) : dice.pick(own);
    if (!manager) continue;
    person.user.profile.managerId = manager.user.id;
    person.user.profile.manager = `${manager.user.profile.firstName} ${manager.user.profile.lastName}`;
  }
}
