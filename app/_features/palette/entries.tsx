import { Boxes, Clock, LayoutGrid, Search, UserRound, Zap } from "lucide-react";
import type { Command as Item, CommandGroup } from "#components/ui/command-list.tsx";
import type { Found, FoundByText, FoundPerson } from "#lib/schemas/find.ts";
import type { Part } from "#lib/schemas/part.ts";
import { NAVIGATION } from "#app/_features/navigation/navigation.tsx";
import { begins, type Command, type PaletteAction } from "./command-of.ts";

/** Something to go to; `fill` puts words into the box instead, `reason` goes into the form that opens there. */
export type Entry = Item & { href: string; fill?: string; reason?: string };

const icon = { "aria-hidden": true, className: "size-4" } as const;

const PAGES: readonly Entry[] = [
  ...NAVIGATION.flatMap(({ items }) => items).map((item) => ({
    key: item.href,
    label: item.label,
    icon: item.icon,
    href: item.href,
  })),
  { key: "/bulk/new", label: "New bulk job", icon: <Zap {...icon} />, href: "/bulk/new" },
];

function itemsOf<Item extends Found>(part: Part<Item> | undefined): readonly Item[] {
  return part?.ok ? part.items : [];
}

/** First those it can be done to as they are now: of three called Ann, Enter takes the one who is locked out. */
function possibleFirst(action: PaletteAction, people: readonly FoundPerson[]): FoundPerson[] {
  return people.toSorted((a, b) => Number(b.possible.includes(action.id)) - Number(a.possible.includes(action.id)));
}

/** Where the page of a person opens the form of an operation. */
function actionEntry(action: PaletteAction, person: Found, reason: string): Entry {
  return {
    key: `${action.id}-${person.id}`,
    label: `${action.title}: ${person.name}`,
    hint: [person.hint, reason && `“${reason}”`].filter(Boolean).join(" · "),
    icon: <Zap {...icon} />,
    href: `/people/${person.id}?do=${action.id}`,
    ...(reason && { reason }),
  };
}

/** What is offered for a text: operations it names first, then pages, then what was found. */
export function groupsFor(
  text: string,
  command: Command,
  actions: readonly PaletteAction[],
  found: FoundByText | undefined,
): CommandGroup<Entry>[] {
  const people = itemsOf(found?.people);
  const started = command.actions.length === 0 ? actions.filter(({ title }) => begins(title, text)) : [];
  return [
    {
      label: "Do",
      items: [
        ...command.actions.flatMap((action) =>
          possibleFirst(action, people).map((person) => actionEntry(action, person, command.reason)),
        ),
        ...started.map(({ id, title }) => ({
          key: id,
          label: `${title} …`,
          hint: "Keep typing a name; add a reason after a colon",
          icon: <Zap {...icon} />,
          href: "",
          fill: `${title.toLowerCase()} `,
        })),
      ],
    },
    { label: "Go to", items: PAGES.filter(({ label }) => begins(label, text)) },
    {
      label: "People",
      items: people.map(({ id, name, hint }) => ({
        key: id,
        label: name,
        hint,
        icon: <UserRound {...icon} />,
        href: `/people/${id}`,
      })),
    },
    {
      label: "Groups",
      items: itemsOf(found?.groups).map(({ id, name, hint }) => ({
        key: id,
        label: name,
        hint,
        icon: <Boxes {...icon} />,
        href: `/groups/${id}`,
      })),
    },
    {
      label: "Apps",
      items: itemsOf(found?.apps).map(({ id, name, hint }) => ({
        key: id,
        label: name,
        hint,
        icon: <LayoutGrid {...icon} />,
        href: `/apps/${id}`,
      })),
    },
    {
      label: "Search",
      items: [
        {
          key: "people",
          label: `All people that match “${command.sought}”`,
          icon: <Search {...icon} />,
          href: `/people?q=${encodeURIComponent(command.sought)}`,
        },
      ],
    },
  ];
}

/** What is offered before anything is typed: what was opened last, then every page. */
export function firstGroups(recent: readonly Omit<Entry, "icon">[]): CommandGroup<Entry>[] {
  return [
    { label: "Opened last", items: recent.map((entry) => ({ ...entry, icon: <Clock {...icon} /> })) },
    { label: "Go to", items: PAGES },
  ];
}
