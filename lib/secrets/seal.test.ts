import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createSeal, SecretUnreadable } from "./seal.ts";

const old = randomBytes(32);
const fresh = randomBytes(32);
const PURPOSE = "grant of session 1";

test("what is sealed can be opened, tells nothing, and looks different each time", async () => {
  const { seal, open } = createSeal([old]);
  const [one, two] = await Promise.all([seal("canary", PURPOSE), seal("canary", PURPOSE)]);
  expect(await open(one, PURPOSE)).toBe("canary");
  expect(one).not.toBe(two);
  const told = one.split(".").map((part) => Buffer.from(part, "base64url").toString("latin1"));
  for (const part of told) expect(part).not.toMatch(/canary/);
  expect(one).not.toContain(old.toString("base64url"));
});

test("keys rotate: the first seals, all open, and one that was taken out opens nothing", async () => {
  const before = await createSeal([old]).seal("canary", PURPOSE);
  const during = createSeal([fresh, old]);
  expect(await during.open(before, PURPOSE)).toBe("canary");
  const after = await during.seal("canary", PURPOSE);
  expect(await createSeal([fresh]).open(after, PURPOSE)).toBe("canary");
  await expect(createSeal([fresh]).open(before, PURPOSE)).rejects.toThrow(/not among GATEHOUSE_ENCRYPTION_KEYS/);
  await expect(createSeal([old]).open(after, PURPOSE)).rejects.toThrow(SecretUnreadable);
});

describe("whatever was altered is refused", () => {
  test("any bit of any part", async () => {
    const { seal, open } = createSeal([old]);
    const sealed = await seal("canary", PURPOSE);
    const parts = sealed.split(".");
    for (const [index, part] of parts.entries()) {
      const bytes = Buffer.from(part, "base64url");
      for (let bit = 0; bit < bytes.length * 8; bit += 7) {
        const altered = Buffer.from(bytes);
        altered[bit >> 3]! ^= 1 << (bit & 7);
        const forged = parts.with(index, altered.toString("base64url")).join(".");
        await expect(open(forged, PURPOSE)).rejects.toThrow(SecretUnreadable);
      }
    }
  });

  test("cut off, not ours, sealed for something else, or with another key under the same name", async () => {
    const { seal, open } = createSeal([old]);
    const sealed = await seal("canary", PURPOSE);
    await expect(open(sealed.slice(0, -4), PURPOSE)).rejects.toThrow(SecretUnreadable);
    await expect(open("nonsense", PURPOSE)).rejects.toThrow(SecretUnreadable);
    await expect(open(sealed, "grant of session 2")).rejects.toThrow(/another purpose/);
    const [header] = (await createSeal([fresh]).seal("canary", PURPOSE)).split(".");
    const posing = sealed
      .split(".")
      .with(0, header ?? "")
      .join(".");
    await expect(createSeal([fresh, old]).open(posing, PURPOSE)).rejects.toThrow(SecretUnreadable);
  });
});

test("without a key nothing is sealed", () => {
  expect(() => createSeal([])).toThrow(/no key/);
});
