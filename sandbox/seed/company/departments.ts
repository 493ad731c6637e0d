/** A department of the company and the jobs in it, the head of it first. */
export type Department = {
  name: string;
  division: string;
  costCenter: string;
  /** How many of a hundred people work here. */
  weight: number;
  head: string;
  lead: string;
  titles: readonly string[];
};

export const departments: readonly Department[] = [
  {
    name: "Engineering",
    division: "Product",
    costCenter: "CC-4100",
    weight: 22,
    head: "VP Engineering",
    lead: "Engineering Manager",
    titles: ["Software Engineer", "Senior Software Engineer", "Firmware Engineer", "Test Engineer", "Staff Engineer"],
  },
  {
    name: "Product",
    division: "Product",
    costCenter: "CC-4200",
    weight: 6,
    head: "VP Product",
    lead: "Group Product Manager",
    titles: ["Product Manager", "Product Designer", "User Researcher", "Technical Writer"],
  },
  {
    name: "Manufacturing",
    division: "Operations",
    costCenter: "CC-2100",
    weight: 18,
    head: "VP Manufacturing",
    lead: "Shift Supervisor",
    titles: ["Assembly Technician", "Calibration Technician", "Process Engineer", "Quality Inspector"],
  },
  {
    name: "Supply Chain",
    division: "Operations",
    costCenter: "CC-2200",
    weight: 8,
    head: "Director of Supply Chain",
    lead: "Logistics Manager",
    titles: ["Buyer", "Warehouse Operator", "Logistics Planner", "Customs Specialist"],
  },
  {
    name: "Sales",
    division: "Commercial",
    costCenter: "CC-3100",
    weight: 13,
    head: "VP Sales",
    lead: "Regional Sales Manager",
    titles: ["Account Executive", "Sales Engineer", "Account Manager", "Sales Operations Analyst"],
  },
  {
    name: "Customer Support",
    division: "Commercial",
    costCenter: "CC-3200",
    weight: 11,
    head: "Director of Support",
    lead: "Support Team Lead",
    titles: ["Support Engineer", "Field Service Engineer", "Support Specialist"],
  },
  {
    name: "Marketing",
    division: "Commercial",
    costCenter: "CC-3300",
    weight: 5,
    head: "Chief Marketing Officer",
    lead: "Marketing Manager",
    titles: ["Content Strategist", "Campaign Manager", "Events Coordinator", "Brand Designer"],
  },
  {
    name: "Finance",
    division: "Corporate",
    costCenter: "CC-1100",
    weight: 5,
    head: "Chief Financial Officer",
    lead: "Finance Manager",
    titles: ["Accountant", "Financial Analyst", "Payroll Specialist", "Treasury Analyst"],
  },
  {
    name: "People",
    division: "Corporate",
    costCenter: "CC-1200",
    weight: 4,
    head: "Chief People Officer",
    lead: "People Partner Lead",
    titles: ["People Partner", "Recruiter", "Learning Specialist", "Benefits Administrator"],
  },
  {
    name: "Legal",
    division: "Corporate",
    costCenter: "CC-1300",
    weight: 2,
    head: "General Counsel",
    lead: "Senior Counsel",
    titles: ["Counsel", "Paralegal", "Privacy Analyst"],
  },
  {
    name: "IT",
    division: "Corporate",
    costCenter: "CC-1400",
    weight: 6,
    head: "Chief Information Officer",
    lead: "IT Manager",
    titles: ["Service Desk Analyst", "Systems Administrator", "Identity Engineer", "Security Analyst"],
  },
];

/** Looks a department up by its name; throws a RangeError when there is none of that name. */
export function departmentNamed(name: string): Department {
  const found = departments.find((department) => department.name === name);
  if (!found) throw new RangeError(`No department is called ${name}.`);
  return found;
}
