import type { UserProfile } from "#sandbox/model.ts";
import type { Dice } from "#sandbox/seed/dice.ts";
import { DAY, day } from "#sandbox/seed/moments.ts";
import { company } from "#sandbox/seed/company/company.ts";
import type { Dates } from "#sandbox/seed/people/dates.ts";
import type { Draft } from "#sandbox/seed/people/person.ts";

const trainings = ["Security basics", "First aid", "Forklift", "ISO 17025", "GDPR", "Incident command"] as const;

const userTypes = { employee: "Employee", contractor: "Contractor", service: "Service" } as const;

function digits(pattern: string, dice: Dice): string {
  return pattern.replaceAll("#", () => String(dice.int(0, 9)));
}

function title(draft: Draft, dice: Dice): string {
  if (draft.level === "head") return draft.department.head;
  return draft.level === "lead" ? draft.department.lead : dice.pick(draft.department.titles);
}

/**
 * The profile of one person, without the manager. Attributes nobody filled in are absent, as in Okta, except the
 * phone and the second mail address, which Okta always writes.
 */
export function profileOf(
  draft: Draft,
  dates: Dates,
  dice: Dice,
  employeeNumber: string,
  streets: string[],
): UserProfile {
  const { office, department } = draft;
  const human = draft.kind !== "service";
  const displayName = `${draft.firstName} ${draft.lastName}`;
  const base = {
    login: draft.login,
    email: draft.email,
    firstName: draft.firstName,
    lastName: draft.lastName,
    displayName,
    secondEmail: human && dice.chance(0.3) ? `${draft.login.split("@")[0]}@mail.example` : null,
    mobilePhone: human && dice.chance(0.85) ? digits(office.mobile, dice) : null,
    userType: userTypes[draft.kind],
    organization: draft.agency ?? company.name,
    title: title(draft, dice),
    department: department.name,
    division: department.division,
    costCenter: department.costCenter,
  };
  if (!human) return { ...base, ...draft.attributes };
  return {
    ...base,
    employeeNumber,
    ...(dice.chance(0.5) ? { primaryPhone: digits(office.landline, dice) } : {}),
    streetAddress: dice.pick(streets),
    city: office.city,
    ...(office.state ? { state: office.state } : {}),
    zipCode: office.zipCode,
    countryCode: office.countryCode,
    locale: office.locale,
    preferredLanguage: office.preferredLanguage,
    timezone: office.timezone,
    office: office.name,
    workMode: dice.weighted([["OFFICE", 3] as const, ["HYBRID", 5] as const, ["REMOTE", 2] as const]),
    hireDate: day(dates.hired),
    ...(draft.agency ? { contractEnd: day(dates.hired + dice.int(3, 24) * 30 * DAY) } : {}),
    ...(dice.chance(0.9) ? { badgeNumber: dice.int(10_000, 99_999) } : {}),
    ...(["Engineering", "IT", "Customer Support"].includes(department.name) ? { onCall: dice.chance(0.3) } : {}),
    ...(dice.chance(0.25) ? { certifications: dice.some(trainings, dice.int(1, 3)) } : {}),
    ...draft.attributes,
  };
}
