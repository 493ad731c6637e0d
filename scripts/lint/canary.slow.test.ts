import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { places, rooms } from "./rooms.ts";
import type { RoomName } from "./rooms.ts";

// Lint rules fail silently: a resolver that is missing, a glob that matches nothing, and everything passes. So a project of
// nothing but offences is linted with the real configuration, and each offence has to be found.

const root = join(import.meta.dirname, "../..");
const names = Object.keys(rooms) as RoomName[];
let scratch: string;
let project: string;
let found: Set<string>;

/** A file of the room by this name; a room of single files has but one. */
function fileIn(room: RoomName, name: string): string {
  const place: string = places[room];
  if (!place.includes(".")) return join(place, name);
  return place.replace(/\{([^,}]*)[^}]*\}/g, "$1").replace("*", "canary");
}

const targetIn = (room: RoomName) => fileIn(room, "target.ts");
const importerIn = (room: RoomName) => fileIn(room, "importer.ts");
const isFolder = (room: RoomName) => targetIn(room) !== importerIn(room);

function plant(file: string, lines: string[]): void {
  mkdirSync(join(project, dirname(file)), { recursive: true });
  writeFileSync(join(project, file), `${lines.join("\n")}\n`);
}

/** Imports something of every room, one a line, line 1 being the first room's. */
function everyImport(from: string, keyword: string, name: string): string[] {
  return names.map((room) => {
    const path = relative(dirname(from), targetIn(room));
    const source = path.startsWith(".") ? path : `./${path}`;
    return targetIn(room) === from ? "" : `${keyword} { ${name} as ${name}${room} } from "${source}";`;
  });
}

const offences: Record<string, { file: string; lines: string[] }> = {
  "typescript(no-floating-promises)": { file: "lib/utils/floating.ts", lines: ["Promise.resolve(1);"] },
  "typescript(no-explicit-any)": { file: "lib/utils/any.ts", lines: ["export const anything: any = 1;"] },
  "typescript(consistent-type-imports)": {
    file: "lib/utils/type-import.ts",
    lines: ['import { Thing } from "./target.ts";', "export type Same = Thing;"],
  },
  "eslint(no-console)": { file: "lib/utils/console.ts", lines: ["console.log(1);"] },
  "eslint(no-unused-vars)": { file: "lib/utils/unused.ts", lines: ["const unused = 1;"] },
  "react-hooks(rules-of-hooks)": {
    file: "components/hook.tsx",
    lines: [
      'import { useState } from "react";',
      "export function Hook({ on }: { on: boolean }) {",
      "  if (on) useState(1);",
      "  return null;",
      "}",
    ],
  },
  "react-hooks(exhaustive-deps)": {
    file: "components/deps.tsx",
    lines: [
      'import { useEffect } from "react";',
      "export function Deps({ on }: { on: () => void }) {",
      "  useEffect(() => on(), []);",
      "  return null;",
      "}",
    ],
  },
  "jsx-a11y(alt-text)": { file: "components/image.tsx", lines: ['export const image = <img src="x.png" />;'] },
  "import(no-cycle)": {
    file: "lib/utils/cycle.ts",
    lines: ['export { back } from "./back.ts";', "export const there = 1;"],
  },
};

const moduleState: Record<string, { line: string; faulty: boolean }> = {
  variable: { line: "let last = 1; export const next = () => (last += 1);", faulty: true },
  "exported-variable": { line: "export let last = 1; export const next = () => (last += 1);", faulty: true },
  "empty-collection": { line: "export const known = new Map<string, number>();", faulty: true },
  global: { line: "export const holder = globalThis as { kept?: number };", faulty: true },
  table: { line: 'export const names = new Set(["a"]);', faulty: false },
  within: { line: "export function count() { let sum = 0; sum += 1; return new Set([sum]); }", faulty: false },
};

const operationIds: Record<string, { line: string; faulty: boolean }> = {
  compared: { line: 'export const is = (id: string) => id === "user.delete";', faulty: true },
  "compared-the-other-way-round": { line: 'export const is = (id: string) => "user.delete" !== id;', faulty: true },
  switched: { line: 'export function is(id: string) { switch (id) { case "app.delete": return 1; } }', faulty: true },
  listed: { line: 'export const FINAL: readonly string[] = ["user.delete"];', faulty: true },
  keyed: { line: 'export const NOTES: Record<string, string> = { "raw.request": "Owners" };', faulty: true },
  looked: { line: 'export const has = (ids: string[]) => ids.includes("factor.resetAll");', faulty: true },
  "of-a-kind": { line: 'export const is = (id: string) => id.startsWith("factor.");', faulty: true },
  named: { line: 'export const fix = { headline: "Locked out.", operation: "user.unlock" };', faulty: false },
  ordered: { line: 'export const steps = () => ["user.suspend", "user.clearSessions"];', faulty: false },
  "another-word": { line: 'export const is = (type: string) => type === "user.session.start";', faulty: false },
};

const SIGNED_IN = 'import { signedIn } from "../auth/signed-in.ts";';
const serverFiles: Record<string, { lines: string[]; faulty: boolean }> = {
  guarded: { lines: ["export async function act() {", "  await signedIn();", "}"], faulty: false },
  "guarded-by-its-own": {
    lines: [
      "export async function act() {",
      "  await helper();",
      "}",
      "async function helper() {",
      "  await signedIn();",
      "}",
    ],
    faulty: false,
  },
  "guarded-with-a-role": { lines: ["export async function act() {", "  await allowed();", "}"], faulty: false },
  "types-only": { lines: ["export type Request = 1;"], faulty: false },
  unguarded: { lines: ["export async function act() {", "  await Promise.resolve();", "}"], faulty: true },
  "plain-helper": { lines: ["export function help() {", "  void signedIn();", "}"], faulty: true },
  constant: { lines: ["export const act = async () => signedIn();"], faulty: true },
  "passed-on": { lines: ['export { signedIn } from "../auth/signed-in.ts";'], faulty: true },
  "all-passed-on": { lines: ['export * from "../auth/signed-in.ts";'], faulty: true },
};

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "gatehouse-canary-"));
  project = join(scratch, "project");
  mkdirSync(project);
  for (const file of ["package.json", "tsconfig.json"]) cpSync(join(root, file), join(project, file));
  // Beside the project, not in it: lint would follow the link.
  symlinkSync(join(root, "node_modules"), join(scratch, "node_modules"));
  for (const room of names) {
    const importer = importerIn(room);
    const exported = ["export const thing = 1;", "export type Thing = 1;"];
    plant(importer, [...everyImport(importer, "import", "thing"), ...exported]);
    if (!isFolder(room)) continue;
    plant(targetIn(room), exported);
    plant(fileIn(room, "types.ts"), everyImport(fileIn(room, "types.ts"), "import type", "Thing"));
    plant(fileIn(room, "tested.test.ts"), everyImport(fileIn(room, "tested.test.ts"), "import", "thing"));
  }
  plant("lib/utils/back.ts", ['export { there } from "./cycle.ts";', "export const back = 1;"]);
  for (const { file, lines } of Object.values(offences)) plant(file, lines);
  plant("lib/auth/signed-in.ts", ["export async function signedIn() {}"]);
  for (const [name, { lines }] of Object.entries(serverFiles)) {
    plant(`lib/actions/${name}.ts`, ['"use server";', SIGNED_IN, ...lines]);
  }
  for (const [name, { line }] of Object.entries(moduleState)) plant(`lib/policy/${name}.ts`, [line]);
  for (const [name, { line }] of Object.entries(operationIds)) plant(`lib/policy/ids/${name}.ts`, [line]);
  plant("app/inline.ts", [
    "export async function page() {",
    "  async function act() {",
    '    "use server";',
    "  }",
    "  await act();",
    "}",
  ]);
  found = lint();
}, 300_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function lint(): Set<string> {
  const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
  const args = [oxlint, "--type-aware", "--format=json", "--config", join(root, "oxlint.config.ts")];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: project,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!stdout.startsWith("{")) throw new Error(`oxlint did not run: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[];
  };
  return new Set(
    diagnostics.flatMap(({ code, filename, labels }) => [
      `${code} ${filename}`,
      `${code} ${filename}:${labels[0]?.span.line}`,
    ]),
  );
}

/** The rooms that lint let this file import, judged by the lines it found no fault with. */
function letThrough(file: string): RoomName[] {
  return names.filter((_, index) => !found.has(`boundaries(dependencies) ${file}:${index + 1}`));
}

function withItself(room: RoomName, allowed: readonly RoomName[]): RoomName[] {
  return names.filter((name) => name === room || allowed.includes(name));
}

describe.each(names)("the room %s", (room) => {
  test("imports what it may and nothing else", () => {
    expect(letThrough(importerIn(room))).toEqual(withItself(room, rooms[room].may));
  });
});

describe.each(names.filter(isFolder))("the room %s", (room) => {
  test("imports types of what it may and nothing else", () => {
    const { may, types = [] } = rooms[room];
    expect(letThrough(fileIn(room, "types.ts"))).toEqual(withItself(room, [...may, ...types]));
  });

  test("lets its tests import from anywhere", () => {
    expect(letThrough(fileIn(room, "tested.test.ts"))).toEqual(names);
  });
});

test.each(Object.entries(offences))("%s is found", (code, { file }) => {
  expect([...found].filter((finding) => finding.endsWith(` ${file}`))).toContain(`${code} ${file}`);
});

test.each(Object.entries(moduleState))("state of a module is found: %s", (name, { faulty }) => {
  expect(found.has(`gatehouse(module-state) lib/policy/${name}.ts`)).toBe(faulty);
});

test.each(Object.entries(operationIds))("an operation that is told by its id is found: %s", (name, { faulty }) => {
  expect(found.has(`gatehouse(no-operation-ids) lib/policy/ids/${name}.ts`)).toBe(faulty);
});

describe('a "use server" file', () => {
  test.each(Object.entries(serverFiles))("that is %s is judged", (name, { faulty }) => {
    expect(found.has(`gatehouse(guarded-actions) lib/actions/${name}.ts`)).toBe(faulty);
  });

  test("cannot be got round by an inline action", () => {
    expect([...found]).toContain("gatehouse(guarded-actions) app/inline.ts");
  });
});
