import type { EntitySelector } from "@boundaries/elements";
import { places, rooms } from "./rooms.ts";
import type { RoomName } from "./rooms.ts";

const names = Object.keys(rooms) as RoomName[];
const isFolder = (name: RoomName) => !places[name].includes(".");

// eslint-plugin-boundaries knows folders as elements and single files by a category.
function inRoom(name: RoomName): EntitySelector {
  return isFolder(name) ? { element: { type: name } } : { file: { categories: name } };
}

const ofRooms = names.flatMap((name) => {
  const { may, types = [] } = rooms[name];
  return [
    ...may.map((other) => ({ from: inRoom(name), allow: { to: inRoom(other) } })),
    ...types.map((other) => ({ from: inRoom(name), allow: { to: inRoom(other), dependency: { kind: "type" } } })),
  ];
});

// A test goes to its subject through the doors that users take, and those may be anywhere.
const ofTests = names.map((name) => ({ from: { file: { categories: "test" } }, allow: { to: inRoom(name) } }));

/** Settings and rules that make eslint-plugin-boundaries keep the rooms apart. Without the resolver it finds nothing. */
export const boundaries = {
  settings: {
    "import/resolver": { typescript: { project: "tsconfig.json" } },
    "boundaries/elements": names
      .filter(isFolder)
      .map((name) => ({ type: name, pattern: places[name], partialMatch: false })),
    "boundaries/files": [
      ...names.filter((name) => !isFolder(name)).map((name) => ({ category: name, pattern: places[name] })),
      { category: "test", pattern: "**/*.test.{ts,tsx}" },
    ],
  },
  rules: {
    "boundaries/dependencies": enforce({
      default: "disallow",
      checkUnknownLocals: true,
      message: "{{from.path}} may not import this: scripts/lint/rooms.ts says which room may import which, and why.",
      policies: [...ofRooms, ...ofTests],
    }),
  },
};

function enforce(options: unknown): ["error", unknown] {
  return ["error", options];
}
