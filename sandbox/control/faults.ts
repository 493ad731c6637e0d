import { z } from "zod";
import { errorCodes } from "../org/okta-error.ts";

const faultKinds = [
  "latency",
  "error",
  "429-bucket",
  "429-concurrent",
  "5xx-json",
  "503-html",
  "reset",
  "lost-response",
  "truncated",
  "dropped-page",
  "empty-page",
  "duplicated-page",
  "edited-row",
] as const;

const faultSchema = z.strictObject({
  kind: z.enum(faultKinds),
  method: z.string().toUpperCase().optional(),
  /** Path without query; `*` stands for one part of it, `**` for any number. Left out: every path of the API. */
  path: z.string().optional(),
  /** How often it is played; left out: until it is taken back. */
  times: z.int().positive().optional(),
  /** How many matching requests pass unharmed before. */
  skip: z.int().nonnegative().default(0),
  /** Which share of the matching requests is hit, 0 to 1. */
  share: z.number().min(0).max(1).default(1),
  /** For `latency`. */
  milliseconds: z.int().positive().default(1_000),
  /** For `error`: what Okta answers instead, with its own status. */
  errorCode: z.enum(errorCodes).default("E0000009"),
  /** For `5xx-json`. */
  status: z.int().min(500).max(599).default(500),
});

export type Fault = z.infer<typeof faultSchema>;
type ArmedFault = Fault & { seen: number; played: number };

/** The faults that are to be played on requests. */
export class Faults {
  #armed: ArmedFault[] = [];

  /** Adds faults after those that are there; the first that matches a request is played. Throws a ZodError. */
  arm(rules: unknown): void {
    this.#armed.push(
      ...z
        .array(faultSchema)
        .parse(rules)
        .map((fault) => ({ ...fault, seen: 0, played: 0 })),
    );
  }

  clear(): void {
    this.#armed = [];
  }

  list(): readonly ArmedFault[] {
    return this.#armed;
  }

  /** The fault to play on this request, which counts as played; undefined for none. */
  take(method: string, path: string): Fault | undefined {
    for (const fault of this.#armed) {
      if (!matches(fault, method, path) || isSpent(fault)) continue;
      fault.seen += 1;
      if (fault.seen <= fault.skip || Math.random() >= fault.share) continue;
      fault.played += 1;
      return fault;
    }
    return undefined;
  }
}

function isSpent({ times, played }: ArmedFault): boolean {
  return times !== undefined && played >= times;
}

function matches(fault: Fault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method !== method) return false;
  return fault.path === undefined || patternOf(fault.path).test(path);
}

function patternOf(path: string): RegExp {
  const parts = path.split(/(\*\*|\*)/).map((part) => {
    if (part === "**") return ".*";
    return part === "*" ? "[^/]*" : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`);
}
