import type { Verdict } from "#lib/schemas/audit-state.ts";

type About = { kids: readonly string[]; place: string | undefined; strangers: readonly string[] };

/** A verdict for the person at the terminal: what it is, what it rests on, and what it does not say. */
export function verdictWords(verdict: Verdict, { kids, place, strangers }: About): string {
  const basis = [
    kids.length > 0 ? `Trusted keys: ${kids.join(", ")}.` : "No public key: give one with --public-key.",
    place ? `Checkpoints from ${place} and from within the export.` : "Checkpoints from within the export only.",
    ...(strangers.length > 0 ? [`Passed over, because no trusted key has signed it: ${some(strangers)}.`] : []),
  ];
  return [headline(verdict), ...details(verdict), ...basis].join("\n");
}

function headline(verdict: Verdict): string {
  switch (verdict.kind) {
    case "valid":
      return `VALID. All ${verdict.entries} entries are as they were recorded, and none is missing.`;
    case "tampered":
      return `TAMPERED WITH, from entry ${verdict.firstBad} on. ${verdict.why}`;
    case "incomplete":
      return `INCOMPLETE. ${verdict.why}`;
  }
}

function details(verdict: Verdict): string[] {
  if (verdict.kind !== "valid") return [`${verdict.entries} entries before that are in order.`];
  const newer = verdict.entries - verdict.vouchedThrough;
  return [
    `It was made at ${verdict.madeAt}, by its own account; what was recorded later is not in it.`,
    newer === 0
      ? "Checkpoints vouch for every entry."
      : `Checkpoints vouch for the first ${verdict.vouchedThrough}; the ${newer} newest only the chain vouches for.`,
    `Parts erased with a record of it: ${verdict.erasedParts}. Intents without a known outcome: ${verdict.openIntents}.`,
  ];
}

function some(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
}
