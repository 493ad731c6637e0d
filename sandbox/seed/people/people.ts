import type { User } from "#sandbox/model.ts";
import { Dice } from "#sandbox/seed/dice.ts";
import { oktaId } from "#sandbox/seed/ids.ts";
import { stamp, wholeSecond } from "#sandbox/seed/moments.ts";
import { company } from "#sandbox/seed/company/company.ts";
import { drawNamePools } from "#sandbox/seed/company/name-pools.ts";
import { draftPeople } from "#sandbox/seed/people/drafts.ts";
import { datesOf, type Dates } from "#sandbox/seed/people/dates.ts";
import { appointManagers } from "#sandbox/seed/people/managers.ts";
import type { Draft, Person } from "#sandbox/seed/people/person.ts";
import { profileOf } from "#sandbox/seed/people/profile.ts";
import { spreadStates } from "#sandbox/seed/people/states.ts";
import { MOST_FAILURES } from "#sandbox/sign-in/lock-out.ts";

/** Makes everyone, oldest account first. `now` in milliseconds since 1970. */
export function makePeople(count: number, seed: number, now: number, typeId: string): Person[] {
  const pools = drawNamePools(seed);
  const drafts = draftPeople(count, new Dice(seed, "drafts"), pools);
  spreadStates(drafts, new Dice(seed, "states"));

  const life = new Dice(seed, "dates");
  const dated = drafts.map((draft) => ({ draft, dates: datesOf(draft, life, now) }));
  dated.sort((a, b) => a.dates.created - b.dates.created);

  const dice = new Dice(seed, "profiles");
  const ids = new Dice(seed, "user ids");
  const people = dated.map(({ draft, dates }, index): Person => {
    const { kind, part, department, office, level } = draft;
    const number = `${kind === "contractor" ? "X" : "M"}${String(10_001 + index)}`;
    const profile = profileOf(draft, dates, dice, number, pools[office.names].streets);
    return {
      kind,
      part,
      department,
      office,
      level,
      user: toUser(draft, dates, profile, oktaId(ids, "00u"), typeId, dice),
    };
  });
  appointManagers(people, new Dice(seed, "managers"));
  return people;
}

function toUser(draft: Draft, dates: Dates, profile: User["profile"], id: string, typeId: string, dice: Dice): User {
  const time = (moment: number | null) => (moment === null ? null : stamp(wholeSecond(moment)));
  const known = Math.max(dates.statusChanged, dates.passwordChanged ?? 0);
  const question = draft.password !== null && draft.kind !== "service" && dice.chance(0.6);
  return {
    id,
    status: draft.status,
    created: stamp(wholeSecond(dates.created)),
    activated: time(dates.activated),
    statusChanged: time(dates.statusChanged),
    lastLogin: time(dates.lastLogin),
    lastUpdated: stamp(wholeSecond(known)),
    passwordChanged: time(dates.passwordChanged),
    typeId,
    realmId: null,
    profile,
    provider:
      draft.source === "OKTA" ? { type: "OKTA", name: "OKTA" } : { type: "ACTIVE_DIRECTORY", name: company.directory },
    secret: {
      password: draft.password,
      recoveryQuestion: question ? "What is the name of your first pet?" : null,
      recoveryAnswer: question ? "sandbox" : null,
      failedSignIns: draft.status === "LOCKED_OUT" ? MOST_FAILURES : 0,
      unknownDevicesBlocked: draft.status === "ACTIVE" && !draft.part && dice.chance(0.002),
    },
  };
}
