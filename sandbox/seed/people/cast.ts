import type { DemoPerson } from "#sandbox/model.ts";
import { company, SANDBOX_PASSWORD } from "#sandbox/seed/company/company.ts";
import { departmentNamed } from "#sandbox/seed/company/departments.ts";
import { officeNamed } from "#sandbox/seed/company/offices.ts";
import type { Draft, Part } from "#sandbox/seed/people/person.ts";

/** What is particular about someone who is in every org, whatever the seed. */
type Member = Pick<Draft, "firstName" | "lastName"> & {
  login: string;
  part: Part;
  department: string;
  office: string;
  title?: string;
  password?: string;
  attributes?: Record<string, unknown>;
};

/** The five people to sign in to the console with: one for each of its roles, and one who has none. */
const demo: readonly Member[] = [
  {
    part: "helpdesk",
    firstName: "Hana",
    lastName: "Kowalska",
    login: "hana.helpdesk",
    department: "IT",
    office: "Kraków",
    title: "Service Desk Analyst",
    password: "Amber-Kettle-41",
  },
  {
    part: "admin",
    firstName: "Adam",
    lastName: "Whitlock",
    login: "adam.admin",
    department: "IT",
    office: "London",
    title: "Identity Engineer",
    password: "Cobalt-Ladder-52",
  },
  {
    part: "auditor",
    firstName: "Audrey",
    lastName: "Marchand",
    login: "audrey.auditor",
    department: "Legal",
    office: "Lyon",
    title: "Internal Auditor",
    password: "Violet-Harbor-63",
  },
  {
    part: "owner",
    firstName: "Owen",
    lastName: "Castellane",
    login: "owen.owner",
    department: "IT",
    office: "Denver HQ",
    title: "Head of Identity",
    password: "Copper-Meadow-74",
  },
  {
    part: "none",
    firstName: "Nora",
    lastName: "Velasco",
    login: "nora.nobody",
    department: "Marketing",
    office: "Valencia",
    title: "Events Coordinator",
    password: "Silver-Lantern-85",
  },
];

/** People whose names break careless software. */
const hardNames: readonly Member[] = [
  ["Zoë", "Ångström-Løvgren", "zoe.angstrom", "Engineering", "Berlin"],
  ["Siobhán", "O'Brien", "siobhan.obrien", "Sales", "London"],
  ["花子", "山田", "hanako.yamada", "Engineering", "Raleigh"],
  ["محمد", "العلي", "mohammed.alali", "Sales", "London"],
  ["Анастасия", "Воробьёва", "anastasia.vorobyova", "Product", "Berlin"],
  ["Thị Ánh", "Nguyễn", "anh.nguyen", "Manufacturing", "Denver HQ"],
  ["María José", "de la Cruz", "mariajose.delacruz", "Finance", "Valencia"],
  [
    "Maximilian-Ferdinand Alexander",
    "von Hohenstein-Waldburg zu Lichtenfels-Altenau",
    "max.hohenstein",
    "Legal",
    "Berlin",
  ],
  ["Bo", "Ek", "bo.ek", "Customer Support", "Raleigh"],
  ["Anna", "Schmidt", "anna.schmidt", "Engineering", "Berlin"],
  ["Anna", "Schmidt", "anna.schmidt2", "Finance", "Berlin"],
].map(([firstName = "", lastName = "", login = "", department = "", office = ""]) => ({
  part: "hardName",
  firstName,
  lastName,
  login,
  department,
  office,
}));

const accounts: readonly Member[] = [
  {
    part: "apiTokenOwner",
    firstName: "Gatehouse",
    lastName: "Service Account",
    login: "svc-gatehouse",
    department: "IT",
    office: "Denver HQ",
    title: "Service account",
  },
  {
    // A login with a slash cannot be used in a path; such people are looked up by id.
    part: "hardName",
    firstName: "Deploy",
    lastName: "Runner",
    login: "ops/deploy-runner",
    department: "IT",
    office: "Denver HQ",
    title: "Service account",
  },
];

/** A contractor whose agency typed markup into a form. */
const scriptedContractor: Member = {
  part: "hardName",
  firstName: "Lee",
  lastName: "Tester",
  login: "lee.tester",
  department: "Product",
  office: "Pune",
  title: "<script>alert(1)</script>",
  attributes: {
    displayName: 'Lee "><img src=x onerror=alert(1)> Tester',
    nickName: '=HYPERLINK("http://example.com")',
  },
};

function draft(member: Member, kind: Draft["kind"]): Draft {
  const domain = kind === "contractor" ? company.contractorDomain : company.domain;
  const login = `${member.login}@${domain}`;
  return {
    kind,
    part: member.part,
    firstName: member.firstName,
    lastName: member.lastName,
    login,
    // A mailbox has no slash in its name, whatever the login has.
    email: login.replace("/", "-"),
    department: departmentNamed(member.department),
    office: officeNamed(member.office),
    level: "member",
    status: "ACTIVE",
    source: "OKTA",
    agency: kind === "contractor" ? "Brightforge Staffing" : null,
    password: member.password ?? SANDBOX_PASSWORD,
    attributes: { ...(member.title ? { title: member.title } : {}), ...member.attributes },
  };
}

/** Everyone who is in the org by name. Twenty people or so, all ACTIVE. */
export function castDrafts(): Draft[] {
  return [
    ...demo.map((member) => draft(member, "employee")),
    ...hardNames.map((member) => draft(member, "employee")),
    draft(scriptedContractor, "contractor"),
    ...accounts.map((member) => draft(member, "service")),
  ];
}

/** The people to sign in with, and the passwords they have in every freshly made org. */
export function demoPeople(): DemoPerson[] {
  return demo.map((member) => ({
    role: member.part as DemoPerson["role"],
    login: `${member.login}@${company.domain}`,
    password: member.password ?? SANDBOX_PASSWORD,
    name: `${member.firstName} ${member.lastName}`,
  }));
}
