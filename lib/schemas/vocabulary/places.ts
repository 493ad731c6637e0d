/**
 * Where an operation can be offered. A declaration names its places, each with its rank there; what a page, a menu or the
 * search box offers comes from that alone.
 */
export const PLACES = [
  /** The actions of a person's page; whatever is there can be typed in the search box too, and asked for by an address. */
  "person.actions",
  "person.edit",
  "person.offboard",
  /** Beside the question how the caller was verified. */
  "person.caller",
  /** The row of a factor. */
  "person.factor",
  "person.groups.add",
  "person.groups.remove",
  "person.apps.add",
  "person.apps.remove",
  "people.new",
  "groups.new",
  "group.edit",
  "group.delete",
  "group.members.add",
  "group.members.remove",
  /** What is done first to a selection of a group's members. */
  "group.selection",
  "app.status",
  "app.delete",
  "app.people.add",
  "app.people.edit",
  "app.people.remove",
  /** What is done first to a selection of an app's people. */
  "app.selection",
  "hooks.new",
  "hooks.deleteAll",
  "hook.actions",
  "raw",
  /** At hand for people who are selected; the rest is behind a menu. */
  "selection",
  "bulk.joiners",
  "bulk.access",
  "bulk.signIn",
  "bulk.groups",
  "bulk.apps",
  "bulk.profiles",
] as const;
export type Place = (typeof PLACES)[number];

/** The places where something is offered, each with its rank there; ranks are in tens, so that others fit between. */
export type Ranks = Partial<Record<Place, number>>;

/** The same of what has to be offered somewhere: nobody could do it else. */
export type Offered = { [P in Place]: Record<P, number> & Ranks }[Place];

/** What is offered at a place, in its order there. */
export function offeredAt<Item extends { offered: Ranks }>(place: Place, items: readonly Item[]): Item[] {
  const rank = ({ offered }: Item) => offered[place] ?? 0;
  return items.filter(({ offered }) => offered[place] !== undefined).toSorted((a, b) => rank(a) - rank(b));
}

/** The sections in which everything that can be done to many is laid out, in the order someone looks for it. */
export const BULK_SECTIONS: readonly { place: Place; label: string }[] = [
  { place: "bulk.joiners", label: "Joiners and leavers" },
  { place: "bulk.access", label: "Access" },
  { place: "bulk.signIn", label: "Passwords, factors, sessions" },
  { place: "bulk.groups", label: "Groups" },
  { place: "bulk.apps", label: "Apps" },
  { place: "bulk.profiles", label: "Profiles" },
];
