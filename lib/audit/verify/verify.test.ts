import { describe, expect, test } from "vitest";
import { DIGITS, openCheckpoint, signCheckpoint, type Checkpoint } from "../checkpoint/signed.ts";
import { draftOf, chainUp, makeUpTrail, trustIn } from "../testing/made-up-trail.ts";
import { exportOf, tamper, TAMPERINGS } from "../testing/tamper.ts";
import { TrustedKeys } from "../checkpoint/keys.ts";
import { verifyExport } from "./verify.ts";

const EVERY = 10;
const trail = await makeUpTrail(60, EVERY);
const random = (below: number) => Math.floor(Math.random() * below);

async function outside(): Promise<AsyncGenerator<Checkpoint, undefined>> {
  const trusted = await trustIn(trail);
  const opened = await Promise.all(trail.checkpoints.map((signed) => openCheckpoint(signed, trusted)));
  async function* all() {
    yield* opened.filter((checkpoint) => checkpoint !== null);
    return undefined;
  }
  return all();
}

function endedAt(lines: Buffer[], entries: number, madeAt: Date): Buffer[] {
  return lines.with(-1, Buffer.from(JSON.stringify({ end: { entries, madeAt: madeAt.toISOString() } })));
}

async function verdictOn(lines: Buffer[], kept = true) {
  return await verifyExport({
    lines: [lines],
    trusted: await trustIn(trail),
    outside: kept ? await outside() : undefined,
  });
}

test("a trail as it was recorded is valid, with checkpoints kept outside or only those within", async () => {
  const lines = exportOf(trail.rows, trail.checkpoints, EVERY);
  expect(await verdictOn(lines)).toMatchObject({ kind: "valid", entries: 60, vouchedThrough: 60, openIntents: 0 });
  expect(await verdictOn(lines, false)).toMatchObject({ kind: "valid", entries: 60, vouchedThrough: 60 });
  expect(await verdictOn(exportOf(trail.rows, [], EVERY))).toMatchObject({ kind: "valid", vouchedThrough: 60 });
});

test("entries newer than the last checkpoint, and checkpoints newer than the export, are no alarm", async () => {
  const newer = chainUp([draftOf(3), draftOf(6)], trail.rows.at(-1));
  const lines = endedAt(exportOf([...trail.rows, ...newer], trail.checkpoints, EVERY), 62, newer[1]!.at);
  expect(await verdictOn(lines)).toMatchObject({ kind: "valid", entries: 62, vouchedThrough: 60 });
  const early = endedAt(
    exportOf(trail.rows.slice(0, 40), trail.checkpoints.slice(0, 4), EVERY),
    40,
    trail.rows[39]!.at,
  );
  expect(await verdictOn(early)).toMatchObject({ kind: "valid", entries: 40 });
});

test("checkpoints left out, or put where nothing is held against them any more, do not make a rewritten trail valid", async () => {
  const { rows, checkpoints } = trail;
  const others = chainUp(
    Array.from({ length: 40 }, (_, index) => draftOf(index * 7)),
    rows[19],
  );
  const forged = [...rows.slice(0, 20), ...others];
  const bare = exportOf(forged, checkpoints.slice(0, 2), EVERY);
  expect(await verdictOn(bare, false)).toMatchObject({
    kind: "incomplete",
    vouchedThrough: 20,
    why: expect.stringContaining("entry 21"),
  });
  // The genuine ones, each behind the entries it would give away.
  const late = [
    ...bare.slice(0, -1),
    ...checkpoints.slice(2).map((checkpoint) => Buffer.from(JSON.stringify({ checkpoint }))),
    ...bare.slice(-1),
  ];
  expect(await verdictOn(late, false)).toMatchObject({ kind: "tampered" });
  const moved = exportOf(rows, [], EVERY).toSpliced(-1, 0, Buffer.from(JSON.stringify({ checkpoint: checkpoints[5] })));
  expect(await verdictOn(moved, false)).toMatchObject({ kind: "tampered" });
});

test("a checkpoint that came while the export was made vouches for what was out already", async () => {
  const lines = exportOf(trail.rows, [], EVERY);
  const hashes = trail.rows.map(({ hash }) => hash.slice(0, DIGITS)).join("");
  const last = trail.rows.at(-1)!;
  const about = { first: 1, seq: 60, hash: last.hash, at: last.at.toISOString(), hashes };
  const checkpoint = await signCheckpoint(about, trail.keys);
  const late = lines.toSpliced(31, 0, Buffer.from(JSON.stringify({ checkpoint })));
  expect(await verdictOn(late, false)).toMatchObject({ kind: "valid", vouchedThrough: 60 });
});

describe.each(TAMPERINGS)("%s", (kind) => {
  test("is found in 100 random cases, with the first bad entry named", async () => {
    for (let run = 0; run < 100; run++) {
      const { lines, firstBad } = tamper(kind, trail, EVERY, random);
      const verdict = await verdictOn(lines);
      expect(verdict, `${kind} at ${firstBad}`).toMatchObject({ kind: "tampered", firstBad });
    }
  });
});

test("what is not all there is incomplete, not tampered with", async () => {
  const lines = exportOf(trail.rows, trail.checkpoints, EVERY);
  expect(await verdictOn(lines.slice(0, -1))).toMatchObject({ kind: "incomplete" });
  expect(await verdictOn([])).toMatchObject({ kind: "incomplete" });
  const verdict = await verifyExport({ lines: [exportOf(trail.rows, [], EVERY)], trusted: await trustIn(trail) });
  expect(verdict).toMatchObject({ kind: "incomplete", entries: 60 });
  const keyless = await verifyExport({ lines: [lines], trusted: await TrustedKeys.of([]) });
  expect(keyless).toMatchObject({ kind: "incomplete", why: expect.stringContaining("public key") });
  const selection = lines
    .filter((line) => !line.includes('"seq":"7"'))
    .with(0, Buffer.from(JSON.stringify({ gatehouse: "audit trail", version: 1, selection: true })));
  const end = Buffer.from(JSON.stringify({ end: { entries: 59, madeAt: new Date().toISOString() } }));
  expect(await verdictOn(selection.with(-1, end))).toMatchObject({ kind: "incomplete", entries: 59 });
});

test("what a copy between systems does to a file is no tampering", async () => {
  const lines = exportOf(trail.rows, trail.checkpoints, EVERY);
  const crlf = lines.map((line) => Buffer.concat([line, Buffer.from("\r")]));
  expect(await verdictOn([...crlf, Buffer.from("")])).toMatchObject({ kind: "valid", entries: 60 });
  const marked = lines.with(0, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), lines[0]!]));
  expect(await verdictOn(marked)).toMatchObject({ kind: "valid", entries: 60 });
});

test("a file that is cut off in the middle of a line is incomplete wherever that is", async () => {
  const lines = exportOf(trail.rows, trail.checkpoints, EVERY);
  for (let run = 0; run < 200; run++) {
    const at = random(lines.length);
    const line = lines[at]!;
    const cut = [...lines.slice(0, at), line.subarray(0, random(line.length))];
    expect(await verdictOn(cut), `line ${at}`).toMatchObject({ kind: "incomplete" });
  }
  // A line that is cut and followed by another has been tampered with.
  const middle = lines.findIndex((line) => line.includes('"seq":"30"'));
  const damaged = lines.with(middle, lines[middle]!.subarray(0, 40));
  expect(await verdictOn(damaged)).toMatchObject({ kind: "tampered", firstBad: 30 });
});

test("other hands' checkpoints, entries in another order and bytes that are no export", async () => {
  const stranger = await makeUpTrail(60, EVERY);
  const resigned = exportOf(trail.rows, stranger.checkpoints, EVERY);
  expect(await verdictOn(resigned)).toMatchObject({ kind: "tampered", firstBad: 1 });
  const lines = exportOf(trail.rows, trail.checkpoints, EVERY);
  const [one, other] = [20, 40].map((seq) => lines.findIndex((line) => line.includes(`"seq":"${seq}"`)));
  const swapped = lines.with(one!, lines[other!]!).with(other!, lines[one!]!);
  expect(await verdictOn(swapped)).toMatchObject({ kind: "tampered", firstBad: 20 });
  const twice = lines.toSpliced(one!, 0, lines[one!]!);
  expect(await verdictOn(twice)).toMatchObject({ kind: "tampered", firstBad: 21 });
  expect(await verdictOn([Buffer.from("{}"), ...lines])).toMatchObject({ kind: "tampered", firstBad: 1 });
  expect(await verdictOn([Buffer.alloc(1_000_000, "h")])).toMatchObject({ kind: "incomplete", entries: 0 });
});

test("a part may be missing where its erasure is recorded after it, and only there", async () => {
  const { rows, checkpoints } = trail;
  const erased = rows.map((row) =>
    row.targetId === rows[4]!.targetId
      ? { ...row, subjectSalt: null, targetLabel: null, relatedLabel: null, reason: null, detail: null }
      : row,
  );
  expect(await verdictOn(exportOf(erased, checkpoints, EVERY))).toMatchObject({ kind: "tampered", firstBad: 5 });
  const target = { kind: "user", id: rows[4]!.targetId ?? "", label: "" };
  const erasure = chainUp([{ ...draftOf(0), action: "audit.erase", target }], rows.at(-1));
  const explained = endedAt(exportOf([...erased, ...erasure], checkpoints, EVERY), 61, erasure[0]!.at);
  expect(await verdictOn(explained)).toMatchObject({ kind: "valid", erasedParts: 1 });
  const ofAnother = chainUp(
    [{ ...draftOf(0), action: "audit.erase", target: { ...target, id: "00uother" } }],
    rows.at(-1),
  );
  expect(await verdictOn(exportOf([...erased, ...ofAnother], checkpoints, EVERY))).toMatchObject({ firstBad: 5 });
});
