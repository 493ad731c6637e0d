import type { LogHistogram } from "./log.ts";
import type { Part } from "./part.ts";

/**
 * How far Okta's System Log is known here, up to a time (ISO 8601; `null`: not at all). Everything up to now, or still
 * being read, or no longer being read.
 */
export type LogReach = { state: "read" | "reading" | "stopped"; upTo: string | null };

/** One day (UTC, `YYYY-MM-DD`) of operations: what was done, what failed or is unknown, and what was refused. */
export type DayOfOperations = { day: string; done: number; failed: number; denied: number };

/** Something that waits for someone. */
export type Waiting = {
  key: string;
  /** `null`: could not be counted, and the hint says why. */
  count: number | null;
  /** There are more than were counted. */
  more: boolean;
  /** What they are, in the plural. */
  title: string;
  /** What it means for the reader, or what to do. */
  hint: string;
  href: string;
  tone: "critical" | "caution" | "info";
};

/** Someone who cannot sign in now. */
export type LockedOut = {
  id: string;
  name: string;
  login: string;
  since: string | null;
  /** Why they cannot be unlocked here, such as an account that comes from a directory; `null` when they can. */
  whyNot: string | null;
};

/** What the start page shows, most urgent first. A part that could not be read says so alone. */
export type Overview = {
  waiting: Part<Waiting>;
  /** The latest of those who are locked out. */
  lockedOut: Part<LockedOut>;
  /** Whether the reader may unlock at all. */
  mayUnlock: boolean;
  /** Days of operations, the oldest first. */
  operations: Part<DayOfOperations>;
  /** Sign-ins at Okta over the last week, of which some failed. */
  signIns: Part<LogHistogram>;
  /** What of them can be known, and of alarms. */
  logReach: Part<LogReach>;
};
