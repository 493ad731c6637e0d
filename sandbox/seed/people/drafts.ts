import type { Dice } from "#sandbox/seed/dice.ts";
import { company, SANDBOX_PASSWORD } from "#sandbox/seed/company/company.ts";
import { departments } from "#sandbox/seed/company/departments.ts";
import type { NamePool } from "#sandbox/seed/company/name-pools.ts";
import { offices, type Office } from "#sandbox/seed/company/offices.ts";
import { castDrafts } from "#sandbox/seed/people/cast.ts";
import { Logins, plain } from "#sandbox/seed/people/logins.ts";
import type { Draft } from "#sandbox/seed/people/person.ts";

const agencies = [
  { name: "Brightforge Staffing", domain: "brightforge.example" },
  { name: "Kestrel Works", domain: "kestrelworks.example" },
  { name: "Nordlys Consulting", domain: "nordlys.example" },
] as const;

const SHARE = { contractors: 0.12, fromDirectory: 0.25, leads: 1 / 9 };

/** Who is in the org: the cast first, then generated people up to `count`, each with a department, office and login. */
export function draftPeople(count: number, dice: Dice, pools: Record<Office["names"], NamePool>): Draft[] {
  const drafts = castDrafts();
  const logins = new Logins();
  for (const { login } of drafts) logins.take(...(login.split("@") as [string, string]));
  const byDepartment = departments.map((department) => [department, department.weight] as const);
  const byOffice = offices.map((office) => [office, office.weight] as const);
  const headless = new Set(departments);

  while (drafts.length < count) {
    // Every department gets its head before anything else, so that a small org has managers too.
    const headOf = headless.values().next().value;
    if (headOf) headless.delete(headOf);
    const office = dice.weighted(byOffice);
    const department = headOf ?? dice.weighted(byDepartment);
    const pool = pools[office.names];
    const firstName = dice.pick(pool.first);
    const lastName = dice.pick(pool.last);
    const agency = !headOf && dice.chance(SHARE.contractors) ? dice.pick(agencies) : null;
    const local = `${plain(firstName)}.${plain(lastName)}`;
    const login = logins.take(local, agency ? company.contractorDomain : company.domain);
    drafts.push({
      kind: agency ? "contractor" : "employee",
      part: null,
      firstName,
      lastName,
      login,
      email: agency ? login.replace(company.contractorDomain, agency.domain) : login,
      department,
      office,
      level: headOf ? "head" : !agency && dice.chance(SHARE.leads) ? "lead" : "member",
      status: "ACTIVE",
      source: !agency && !headOf && dice.chance(SHARE.fromDirectory) ? "ACTIVE_DIRECTORY" : "OKTA",
      agency: agency?.name ?? null,
      password: SANDBOX_PASSWORD,
      attributes: {},
    });
  }
  return drafts;
}
